package org.comention.archive.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.comention.archive.Encoding;
import org.comention.archive.Source;

/**
 * The code units of a source after its byte order mark: bytes, or UTF-16 units. Line ends, quotes
 * and brackets are single units in every encoding that is read, so records are cut out before they
 * are decoded and offsets stay those of the file.
 */
final class Units implements Closeable {
  static final int END = -1;
  private static final int NONE = -2;

  private final InputStream in;
  private final Encoding encoding;
  private final byte[] buffer = new byte[16 << 10];
  private int at;
  private int filled;
  private long offset;
  private int peeked = NONE;

  Units(Source source) throws IOException {
    this.in = source.bytes();
    this.encoding = Encoding.of(source.sample().head());
    in.skipNBytes(encoding.mark());
    this.offset = encoding.mark();
  }

  Encoding encoding() {
    return encoding;
  }

  /** Bytes of the source before the next unit. */
  long offset() {
    return peeked < 0 ? offset : offset - width();
  }

  private int width() {
    return encoding.isWide() ? 2 : 1;
  }

  /** The next unit, or {@link #END}. */
  int next() throws IOException {
    if (peeked != NONE) {
      int unit = peeked;
      peeked = NONE;
      return unit;
    }
    return encoding.isWide() ? nextPair() : nextByte();
  }

  /** The unit that comes next, left in its place. */
  int peek() throws IOException {
    if (peeked == NONE) {
      peeked = next();
    }
    return peeked;
  }

  private int nextPair() throws IOException {
    int first = nextByte();
    int second = first == END ? END : nextByte();
    if (second == END) {
      return END;
    }
    return encoding.isLittleEndian() ? second << 8 | first : first << 8 | second;
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
