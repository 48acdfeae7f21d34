package org.comention.archive.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Fails at its end, after all bytes were given, if they are not those that were packed. */
final class VerifiedInput extends CheckedInputStream {
  private final long expected;

  /**
   * @param crc the checksum that the container has for these bytes
   */
  VerifiedInput(InputStream in, long crc) {
    super(in, new CRC32());
    this.expected = crc;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read < 0 && getChecksum().getValue() != expected) {
      throw new IOException("the checksum does not fit");
    }
    return read;
  }
}
