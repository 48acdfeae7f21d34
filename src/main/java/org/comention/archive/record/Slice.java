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

    private void addByte(int value) {
      if (length == limit) {
        overflown = true;
        return;
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * length));
      }
      bytes[length++] = (byte) value;
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
