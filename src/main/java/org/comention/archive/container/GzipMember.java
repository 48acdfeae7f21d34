package org.comention.archive.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.comention.archive.BlockInput;

/**
 * One gzip member (RFC 1952), which leaves its source at the next one; begun when it is first read.
 * All that can be decompressed is given before it fails, and names of any length are passed over
 * without being kept. Written here since the JDK's reader does not stop behind a member, and that
 * of Commons Compress refuses the extra fields that wget writes, drops what came before a failure,
 * and holds the name in memory.
 */
public final class GzipMember extends BlockInput {
  /** With the only method there is. */
  public static final String MAGIC = "\u001f\u008b\b";

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CRC = 2;

  private final InputStream source;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[8 << 10];
  private int filled;
  private boolean begun;
  private boolean ended;

  /**
   * @param source supports marks
   */
  public GzipMember(InputStream source) {
    this.source = source;
  }

  /** The first bytes that a member holds, as chars up to 255; none where it is broken. */
  public static String beginning(InputStream source, int length) {
    try (GzipMember member = new GzipMember(source)) {
      return new String(member.readNBytes(length), ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!begun) {
      begun = true;
      skipHeader();
    }
    int read = 0;
    while (read == 0 && length > 0 && !inflater.finished()) {
      read = inflate(bytes, offset, length);
    }
    crc.update(bytes, offset, read);
    if (read == 0 && length > 0) {
      end();
      return -1;
    }
    return read;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    if (inflater.needsInput()) {
      source.mark(packed.length);
      filled = source.read(packed);
      if (filled < 0) {
        throw new EOFException();
      }
      inflater.setInput(packed, 0, filled);
    }
    try {
      int read = inflater.inflate(bytes, offset, length);
      if (inflater.needsDictionary()) {
        throw new IOException("gzip with a dictionary");
      }
      return read;
    } catch (DataFormatException e) {
      throw new IOException("compressed data that is none: " + e.getMessage(), e);
    }
  }

  private void skipHeader() throws IOException {
    byte[] header = source.readNBytes(10);
    if (header.length < 10) {
      throw new EOFException();
    }
    if (!new String(header, ISO_8859_1).startsWith(MAGIC)) {
      throw new IOException("no gzip member where one should begin");
    }
    int flags = header[3];
    if ((flags & EXTRA) != 0) {
      source.skipNBytes(number(2));
    }
    skipName(flags & NAME);
    skipName(flags & COMMENT);
    source.skipNBytes(flags & HEADER_CRC);
  }

  private void skipName(int flag) throws IOException {
    while (flag != 0 && number(1) != 0) {
      // It ends with a zero.
    }
  }

  /** Leaves the source behind the member. */
  private void end() throws IOException {
    if (ended) {
      return;
    }
    ended = true;
    source.reset();
    source.skipNBytes(filled - (long) inflater.getRemaining());
    if (number(4) != crc.getValue() || number(4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new IOException("the checksum of a gzip member does not fit");
    }
  }

  /** The next bytes as a number, least byte first. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      int next = source.read();
      if (next < 0) {
        throw new EOFException();
      }
      number |= (long) next << (8 * i);
    }
    return number;
  }

  /** Releases the decompressor; the source is read on. */
  @Override
  public void close() {
    inflater.end();
  }
}
