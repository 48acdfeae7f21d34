package org.comention.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A zip file as no library would write it, record by record. */
final class RawZip {
  private static final int LENGTH_BEHIND = 8;

  private final ByteBuffer bytes = ByteBuffer.allocate(64 << 10).order(ByteOrder.LITTLE_ENDIAN);

  byte[] bytes() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** Neither compressed nor with a length before it. */
  static byte[] storedWithLengthsBehind(String... namesAndContents) {
    RawZip zip = new RawZip();
    RawZip directory = new RawZip();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      byte[] name = Samples.bytes(namesAndContents[i]);
      byte[] content = Samples.bytes(namesAndContents[i + 1]);
      int at = zip.bytes.position();
      zip.signed(3, 4).shorts(20, LENGTH_BEHIND, 0, 0, 0).ints(0, 0, 0).shorts(name.length, 0);
      zip.bytes.put(name).put(content);
      zip.signed(7, 8).sums(content);
      directory.signed(1, 2).shorts(20, 20, LENGTH_BEHIND, 0, 0, 0).sums(content);
      directory.shorts(name.length, 0, 0, 0, 0).ints(0, at).bytes.put(name);
    }
    int at = zip.bytes.position();
    zip.bytes.put(directory.bytes());
    int members = namesAndContents.length / 2;
    return zip.end(members, zip.bytes.position() - at, at).bytes();
  }

  /** All of a zip file but its end, and one that claims four billion members. */
  static byte[] claimingBillions(byte[] zip, boolean isLarge) {
    RawZip claiming = new RawZip();
    claiming.bytes.put(zip, 0, zip.length - 22);
    int at = claiming.bytes.position();
    if (isLarge) {
      claiming.signed(6, 6).longs(44).shorts(45, 45).ints(0, 0);
      claiming.longs(4_000_000_000L, 4_000_000_000L, 200_000_000_000L, 0);
      claiming.signed(6, 7).ints(0).longs(at).ints(1);
    }
    return claiming.end(0xFFFF, -1, isLarge ? -1 : 0).bytes();
  }

  private RawZip end(int members, int length, int at) {
    return signed(5, 6).shorts(0, 0, members, members).ints(length, at).shorts(0);
  }

  private RawZip signed(int kind, int more) {
    bytes.put(new byte[] {'P', 'K', (byte) kind, (byte) more});
    return this;
  }

  private RawZip sums(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return ints((int) crc.getValue(), content.length, content.length);
  }

  private RawZip shorts(int... values) {
    Arrays.stream(values).forEach(value -> bytes.putShort((short) value));
    return this;
  }

  private RawZip ints(int... values) {
    Arrays.stream(values).forEach(bytes::putInt);
    return this;
  }

  private RawZip longs(long... values) {
    Arrays.stream(values).forEach(bytes::putLong);
    return this;
  }
}
