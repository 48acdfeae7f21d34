package org.comention.archive.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how many bytes were read, and can be told how many may be. */
final class BoundedInput extends FilterInputStream {
  private long count;
  private long most = Long.MAX_VALUE;

  BoundedInput(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  /** Fails where more than this is read from now on. */
  void allow(int bytes) {
    most = count + bytes;
  }

  void allowAll() {
    most = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (count >= most) {
      throw new IOException("there is too much between two members");
    }
    int read = super.read(bytes, offset, (int) Math.min(length, most - count));
    count += Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    if (bytes <= 0) {
      return 0;
    }
    long before = count;
    byte[] passed = new byte[8 << 10];
    int read = 0;
    while (read >= 0 && count - before < bytes) {
      read = read(passed, 0, (int) Math.min(passed.length, bytes - (count - before)));
    }
    return count - before;
  }
}
