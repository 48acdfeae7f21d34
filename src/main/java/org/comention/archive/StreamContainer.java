package org.comention.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/** A container that is read from its beginning to its end. */
final class StreamContainer<E extends ArchiveEntry> implements Container {
  /** Says why a member is not read; null where it is. */
  interface Check<E> {
    BrokenInput refusal(E member);
  }

  private final ArchiveInputStream<E> archive;
  private final Check<E> check;

  StreamContainer(ArchiveInputStream<E> archive, Check<E> check) {
    this.archive = archive;
    this.check = check;
  }

  @Override
  public Member next() throws IOException {
    E entry = nextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = nextEntry();
    }
    return entry == null ? null : member(entry);
  }

  private E nextEntry() throws IOException {
    try {
      return archive.getNextEntry();
    } catch (RuntimeException e) {
      throw BrokenInput.damaged(e);
    }
  }

  private Member member(E entry) {
    BrokenInput refusal = check.refusal(entry);
    return refusal == null
        ? Member.readable(entry.getName(), new LayerInput(unclosed(), BrokenInput::damaged))
        : Member.refused(entry.getName(), refusal);
  }

  /** The archive itself gives the bytes of its current member, and outlives it. */
  private InputStream unclosed() {
    return new FilterInputStream(archive) {
      @Override
      public void close() {
        // The next member follows.
      }
    };
  }

  @Override
  public boolean isSequential() {
    return true;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
