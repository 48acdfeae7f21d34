package org.comention.archive.web;

import java.io.IOException;
import java.io.InputStream;

/** Bytes whose last ones can be read again. */
final class RereadableInput extends InputStream {
  private static final int WINDOW = 512 << 10;

  private InputStream in;
  private final byte[] window = new byte[WINDOW];
  private long start;
  private int at;
  private int filled;
  private long mark;

  RereadableInput(InputStream in) {
    this.in = in;
  }

  /** Goes on in another stream, at its beginning. */
  void enter(InputStream other) {
    in = other;
    start = 0;
    at = 0;
    filled = 0;
  }

  /** Bytes before the next one. */
  long position() {
    return start + at;
  }

  /** Goes back to a position, or to the first after it whose byte is still held. */
  void rewind(long position) {
    at = (int) Math.min(filled, Math.max(0, position - start));
  }

  @Override
  public int read() throws IOException {
    return hasNext() ? window[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0 || !hasNext()) {
      return length == 0 ? 0 : -1;
    }
    int read = Math.min(length, filled - at);
    System.arraycopy(window, at, bytes, offset, read);
    at += read;
    return read;
  }

  /** Goes to where these bytes stand next (given as chars up to 255), or to the end. */
  boolean find(String bytes) throws IOException {
    int same = 0;
    while (same < bytes.length() && hasNext()) {
      int next = read();
      same = next == bytes.charAt(same) ? same + 1 : next == bytes.charAt(0) ? 1 : 0;
    }
    boolean found = same == bytes.length();
    rewind(position() - (found ? same : 0));
    return found;
  }

  /** Goes past padding; false at the end. */
  boolean skipZeros() throws IOException {
    while (hasNext() && window[at] == 0) {
      at++;
    }
    return hasNext();
  }

  private boolean hasNext() throws IOException {
    if (at == filled) {
      makeRoom();
      filled += Math.max(0, in.read(window, filled, WINDOW - filled));
    }
    return at < filled;
  }

  private void makeRoom() {
    if (filled == WINDOW) {
      int kept = WINDOW / 2;
      System.arraycopy(window, WINDOW - kept, window, 0, kept);
      start += WINDOW - kept;
      at = kept;
      filled = kept;
    }
  }

  @Override
  public boolean markSupported() {
    return true;
  }

  /** Holds for half the window. */
  @Override
  public synchronized void mark(int limit) {
    mark = position();
  }

  @Override
  public synchronized void reset() {
    rewind(mark);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
