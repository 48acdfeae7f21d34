package org.comention.archive.record;

import java.util.Arrays;
import org.comention.archive.Encoding;
import org.comention.archive.Reason;

/**
 * The bytes of one record, not yet decoded.
 *
 * @param position the record's number or offset, as its format counts
 * @param bytes empty where there is a fault
 * @param fault why it was not kept, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Slice(long position, byte[] bytes, Reason fault) {

  /** Collects the units of a record, and no more of them than the limit. */
  static final class Builder {
    private final int width;
    private final boolean littleEndian;
    private final int limit;
    private byte[] bytes = new byte[1 << 10];
    private int length;
    private boolean overflown;
    private boolean blank;

    Builder(Encoding encoding, int limit) {
      this.width = encoding.width();
      this.littleEndian = encoding.isLittleEndian();
      this.limit = limit;
    }

    void begin() {
      length = 0;
      overflown = false;
      blank = true;
    }

    void add(int unit) {
      blank &= unit <= ' ';
      if (width == 1) {
        addByte(unit);
      } else {
        addWide(unit);
      }
    }

    private void addWide(int unit) {
      for (int i = 0; i < width; i++) {
        addByte(unit >> (8 * (littleEndian ? i : width - 1 - i)));
      }
    }

    /** Adds what another one holds. */
    void add(Builder other) {
      blank &= other.blank;
      overflown |= other.overflown || other.length > limit - length;
      int added = Math.min(other.length, limit - length);
      grow(length + added);
      System.arraycopy(other.bytes, 0, bytes, length, added);
      length += added;
    }

    private void addByte(int value) {
      if (length == limit) {
        overflown = true;
        return;
      }
      grow(length + 1);
      bytes[length++] = (byte) value;
    }

    private void grow(int needed) {
      if (needed > bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(needed, 2L * length)));
      }
    }

    boolean isBlank() {
      return blank;
    }

    Slice complete(long position) {
      return overflown
          ? faulty(position, Reason.TOO_LONG)
          : new Slice(position, Arrays.copyOf(bytes, length), null);
    }

    Slice faulty(long position, Reason fault) {
      return new Slice(position, new byte[0], fault);
    }
  }
}
