package org.comention.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells of all bytes that are taken from a stream. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer taken;

  CountedStream(InputStream stream, LongConsumer taken) {
    super(stream);
    this.taken = taken;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    told(next < 0 ? -1 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return (int) told(super.read(target, offset, length));
  }

  @Override
  public long skip(long count) throws IOException {
    return told(super.skip(count));
  }

  private long told(long count) {
    if (count > 0) {
      taken.accept(count);
    }
    return count;
  }
}
