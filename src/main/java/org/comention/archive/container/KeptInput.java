package org.comention.archive.container;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.CompressorInputStream;

/**
 * Gives what was unpacked before a failure, and fails at the next read; the library would drop up
 * to a buffer of it.
 */
final class KeptInput extends InputStream {
  private final CompressorInputStream in;
  private IOException failure;

  /**
   * @param in counts each byte as it is unpacked
   */
  KeptInput(CompressorInputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    long before = in.getBytesRead();
    try {
      return in.read(bytes, offset, length);
    } catch (IOException | RuntimeException e) {
      failure = e instanceof IOException broken ? broken : new IOException(e);
      int given = (int) (in.getBytesRead() - before);
      return given > 0 ? given : read(bytes, offset, length);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
