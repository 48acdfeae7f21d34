package org.comention.archive.container;

import java.io.IOException;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.comention.archive.BlockInput;

/**
 * Gives what was unpacked before a failure, and fails at the next read; the library would drop up
 * to a buffer of it.
 */
final class KeptInput extends BlockInput {
  private final CompressorInputStream in;
  private IOException failure;

  /**
   * @param in counts each byte as it is unpacked
   */
  KeptInput(CompressorInputStream in) {
    this.in = in;
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
