package org.comention.archive;

import java.io.ByteArrayOutputStream;

/**
 * The bytes of one record, not yet decoded.
 *
 * @param position the record's number or offset, as its format counts
 * @param bytes empty unless complete
 */
record Slice(long position, byte[] bytes, State state) {
  enum State {
    COMPLETE,
    /** Longer than is held in memory; reading went on behind it. */
    TOO_LONG,
    /** The source ended within it. */
    OPEN
  }

  /** Collects the units of a record, and no more of them than the limit. */
  static final class Builder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Encoding encoding;
    private final int limit;
    private boolean overflown;
    private boolean blank;

    Builder(Encoding encoding, int limit) {
      this.encoding = encoding;
      this.limit = limit;
    }

    void begin() {
      bytes.reset();
      overflown = false;
      blank = true;
    }

    void add(int unit) {
      blank &= unit <= ' ';
      if (overflown || bytes.size() + 2 > limit) {
        overflown = true;
      } else if (!encoding.isWide()) {
        bytes.write(unit);
      } else {
        bytes.write(encoding.isLittleEndian() ? unit : unit >> 8);
        bytes.write(encoding.isLittleEndian() ? unit >> 8 : unit);
      }
    }

    boolean isBlank() {
      return blank;
    }

    Slice complete(long position) {
      return overflown
          ? new Slice(position, new byte[0], State.TOO_LONG)
          : new Slice(position, bytes.toByteArray(), State.COMPLETE);
    }

    Slice open(long position) {
      return new Slice(position, new byte[0], State.OPEN);
    }
  }
}
