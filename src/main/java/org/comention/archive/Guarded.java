package org.comention.archive;

import java.io.IOException;
import java.util.NoSuchElementException;

/** Entries that end with a reject where reading fails, whatever a library throws. */
public final class Guarded implements Entries {
  private final Unguarded entries;
  private Entry next;
  private boolean ended;

  public Guarded(Unguarded entries) {
    this.entries = entries;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      advance();
    }
    return next != null;
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Entry entry = next;
    next = null;
    return entry;
  }

  private void advance() {
    try {
      next = entries.next();
      ended = next == null;
    } catch (IOException | RuntimeException e) {
      next = BrokenInput.damaged(e).at(entries.place());
      ended = true;
    } catch (StackOverflowError e) {
      next = new Unreadable(entries.place(), Reason.TOO_DEEP, "nested too deeply to be read");
      ended = true;
    }
    if (ended) {
      close();
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      entries.close();
    } catch (IOException | RuntimeException e) {
      // All that was asked for has been read; that the source would not close takes nothing back.
      return;
    }
  }
}
