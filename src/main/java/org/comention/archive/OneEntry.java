package org.comention.archive;

import java.io.Closeable;
import java.io.IOException;

/** A source that comes to exactly one entry, known beforehand. */
public final class OneEntry implements Unguarded {
  private final Closeable source;
  private final Entry entry;
  private boolean given;

  public OneEntry(Closeable source, Entry entry) {
    this.source = source;
    this.entry = entry;
  }

  @Override
  public Entry next() {
    if (given) {
      return null;
    }
    given = true;
    return entry;
  }

  @Override
  public Place place() {
    return entry.place();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
