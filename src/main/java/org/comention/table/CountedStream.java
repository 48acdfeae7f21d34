package org.comention.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Gives a stream's first bytes, and tells of all that are taken. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer taken;
  private long left;

  /**
   * @param most so many bytes are given, even if there are more
   */
  CountedStream(InputStream stream, long most, LongConsumer taken) {
    super(stream);
    this.left = most;
    this.taken = taken;
  }

  @Override
  public int read() throws IOException {
    int next = left == 0 ? -1 : super.read();
    told(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0 && length > 0) {
      return -1;
    }
    int count = super.read(target, offset, (int) Math.min(left, length));
    told(count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(left, count));
    told(skipped);
    return skipped;
  }

  private void told(long count) {
    if (count > 0) {
      left -= count;
      taken.accept(count);
    }
  }
}
