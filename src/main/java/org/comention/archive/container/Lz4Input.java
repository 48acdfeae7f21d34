package org.comention.archive.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;

/**
 * Asks again where lz4 seems to end: the library says so too where a block is cut, and fails at the
 * next read alone.
 */
final class Lz4Input extends FilterInputStream {
  Lz4Input(InputStream in) throws IOException {
    super(new FramedLZ4CompressorInputStream(in, true));
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    return read < 0 ? super.read(bytes, offset, length) : read;
  }
}
