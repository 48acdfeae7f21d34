package org.comention.archive.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.comention.archive.Encoding;
import org.comention.archive.Source;

/**
 * The code units of a source after its byte order mark: bytes, or units of UTF-16 and UTF-32. Line
 * ends, quotes and brackets are single units in every encoding that is read, so records are cut out
 * before they are decoded and offsets stay those of the file.
 */
final class Units implements Closeable {
  static final int END = -1;
  private static final int NONE = -2;

  private final InputStream in;
  private final Encoding encoding;
  private final int width;
  private final boolean littleEndian;
  private final byte[] buffer = new byte[16 << 10];
  private int at;
  private int filled;
  private long offset;
  private int peeked = NONE;

  Units(Source source) throws IOException {
    this(source, Encoding.of(source.sample().head()));
  }

  Units(Source source, Encoding encoding) throws IOException {
    this(source.bytes(), encoding, 0);
    in.skipNBytes(encoding.mark());
    this.offset = encoding.mark();
  }

  private Units(InputStream in, Encoding encoding, long offset) {
    this.in = in;
    this.encoding = encoding;
    this.width = encoding.width();
    this.littleEndian = encoding.isLittleEndian();
    this.offset = offset;
  }

  /** The units of a file from the one before an offset on: whether it ends a line tells much. */
  static Units before(Source source, long offset) throws IOException {
    Encoding encoding = Encoding.of(source.sample().head());
    long before = (offset - 1) / encoding.width() * encoding.width();
    return new Units(source.bytesFrom(before), encoding, before);
  }

  Encoding encoding() {
    return encoding;
  }

  /** Bytes of the source before the next unit. */
  long offset() {
    return peeked < 0 ? offset : offset - encoding.width();
  }

  /** The next unit, or {@link #END}. */
  int next() throws IOException {
    if (peeked != NONE) {
      int unit = peeked;
      peeked = NONE;
      return unit;
    }
    return width == 1 ? nextByte() : nextWide();
  }

  /** The unit that comes next, left in its place. */
  int peek() throws IOException {
    if (peeked == NONE) {
      peeked = next();
    }
    return peeked;
  }

  /** What is no character in UTF-32 is U+FFFD already here, or it could be taken for the end. */
  private int nextWide() throws IOException {
    int unit = 0;
    for (int i = 0; i < width; i++) {
      int next = nextByte();
      if (next == END) {
        return END;
      }
      unit = littleEndian ? unit | next << (8 * i) : unit << 8 | next;
    }
    return unit < 0 || unit > Character.MAX_CODE_POINT ? 0xFFFD : unit;
  }

  private int nextByte() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
      if (filled == 0) {
        return END;
      }
    }
    offset++;
    return buffer[at++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
