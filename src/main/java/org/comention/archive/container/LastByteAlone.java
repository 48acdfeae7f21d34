package org.comention.archive.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives its last byte by itself. The library of Zstandard takes a frame that was cut for whole if
 * all that is left of it came together with the end of the frame before.
 */
final class LastByteAlone extends FilterInputStream {
  private static final int NOT_BEGUN = -2;

  private int held = NOT_BEGUN;

  LastByteAlone(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    held = held == NOT_BEGUN ? in.read() : held;
    if (held < 0) {
      return -1;
    }
    bytes[offset] = (byte) held;
    int read = length == 1 ? 0 : in.read(bytes, offset + 1, length - 1);
    if (read <= 0) {
      held = in.read();
      return 1;
    }
    held = bytes[offset + read] & 0xFF;
    return read;
  }

  @Override
  public int available() throws IOException {
    return held < 0 ? in.available() : in.available() + 1;
  }
}
