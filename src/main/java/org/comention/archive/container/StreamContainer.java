package org.comention.archive.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.comention.archive.LayerInput;

/** A container that is read from its beginning to its end. */
final class StreamContainer<E extends ArchiveEntry> implements Container {
  /** Makes a member of an entry and its bytes. */
  interface Opening<E> {
    Member member(E entry, InputStream content);
  }

  private final ArchiveInputStream<E> archive;
  private final LayerInput layer;
  private final Opening<E> opening;

  /**
   * @param layer the bytes of the container, whose failure comes before what it looks like above
   */
  StreamContainer(ArchiveInputStream<E> archive, LayerInput layer, Opening<E> opening) {
    this.archive = archive;
    this.layer = layer;
    this.opening = opening;
  }

  @Override
  public Member next() throws IOException {
    E entry = nextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = nextEntry();
    }
    return entry == null ? null : opening.member(entry, unclosed());
  }

  private E nextEntry() throws IOException {
    try {
      return archive.getNextEntry();
    } catch (IOException | RuntimeException e) {
      throw layer.failureOr(e);
    }
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
