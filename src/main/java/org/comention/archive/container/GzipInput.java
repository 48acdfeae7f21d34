package org.comention.archive.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What gzip holds, of one member or of several one after the other, each with its checksum. Zeros
 * between and behind them are padding. All that can be decompressed is given before it fails, and
 * names and comments of any length are passed over without being kept: the libraries at hand lose
 * what is behind the first member, drop what came before a failure, or hold the name in memory.
 */
final class GzipInput extends InputStream {
  private static final int MAGIC = 0x8B1F;
  private static final int DEFLATE = 8;
  private static final int HAS_HEADER_CRC = 1 << 1;
  private static final int HAS_EXTRA = 1 << 2;
  private static final int HAS_NAME = 1 << 3;
  private static final int HAS_COMMENT = 1 << 4;
  private static final int TIME_FLAGS_AND_SYSTEM = 6;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[8 << 10];
  private int at;
  private int filled;
  private boolean inMember;
  private boolean afterFirst;

  GzipInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (inMember || beginMember()) {
      int given = inflate(bytes, offset, length);
      if (given > 0) {
        return given;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int most) throws IOException {
    if (inflater.needsInput() && !inflater.finished()) {
      int length = available("the data");
      inflater.setInput(buffer, at, length);
      at = filled;
    }
    try {
      int given = inflater.inflate(bytes, offset, most);
      if (inflater.needsDictionary()) {
        throw new IOException("it needs a dictionary");
      }
      crc.update(bytes, offset, given);
      return given;
    } catch (DataFormatException e) {
      throw new IOException("the compressed data is broken", e);
    }
  }

  /** False where there is no other member. */
  private boolean beginMember() throws IOException {
    if (afterFirst && !skipPadding()) {
      return false;
    }
    if (number(2) != MAGIC) {
      throw new IOException(
          afterFirst ? "there is other data behind the end" : "it does not begin like gzip");
    }
    if (next() != DEFLATE) {
      throw new IOException("it is compressed in an unknown way");
    }
    skipHeader(next());
    inflater.reset();
    crc.reset();
    inMember = true;
    afterFirst = true;
    return true;
  }

  private void skipHeader(int flags) throws IOException {
    pass(TIME_FLAGS_AND_SYSTEM);
    if ((flags & HAS_EXTRA) != 0) {
      pass(number(2));
    }
    for (int flag : new int[] {HAS_NAME, HAS_COMMENT}) {
      while ((flags & flag) != 0 && next() != 0) {
        // It ends with a zero.
      }
    }
    pass((flags & HAS_HEADER_CRC) != 0 ? 2 : 0);
  }

  private void endMember() throws IOException {
    at = filled - inflater.getRemaining();
    inMember = false;
    boolean rightSum = number(4) == crc.getValue();
    boolean rightSize = number(4) == (inflater.getBytesWritten() & 0xFFFFFFFFL);
    if (!rightSum || !rightSize) {
      throw new IOException("the checksum does not fit");
    }
  }

  /** Whether anything but zeros follows. */
  private boolean skipPadding() throws IOException {
    while (at < filled || fill()) {
      if (buffer[at] != 0) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** A little-endian number of so many bytes. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) next() << (8 * i);
    }
    return number;
  }

  private void pass(long bytes) throws IOException {
    for (long i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws IOException {
    available("a header or checksum");
    return buffer[at++] & 0xFF;
  }

  /** How many bytes lie in the buffer, at least one. */
  private int available(String what) throws IOException {
    if (at == filled && !fill()) {
      throw new EOFException(what + " ends early");
    }
    return filled - at;
  }

  private boolean fill() throws IOException {
    filled = Math.max(0, in.read(buffer));
    at = 0;
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
