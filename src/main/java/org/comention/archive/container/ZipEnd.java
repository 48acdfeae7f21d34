package org.comention.archive.container;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * What the end of a zip file says of its directory.
 *
 * @param members how many it has; where it is not large modulo 65,536, or 65,535 for all that are
 *     more, as some writers do
 * @param isLarge whether the records for large files are there
 */
record ZipEnd(long members, boolean isLarge) {
  private static final int MAGIC = 0x06054B50;
  private static final int LENGTH = 22;
  private static final int MEMBERS_AT = 10;
  private static final int LONGEST = LENGTH + 0xFFFF;
  private static final int MOST = 0xFFFF;
  private static final int WRAPS = MOST + 1;

  private static final int LOCATOR_MAGIC = 0x07064B50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LARGE_END_AT = 8;
  private static final int LARGE_MAGIC = 0x06064B50;
  private static final int LARGE_LENGTH = 56;
  private static final int LARGE_MEMBERS_AT = 32;

  static ZipEnd of(SeekableByteChannel channel) throws IOException {
    int length = (int) Math.min(channel.size(), LONGEST + LOCATOR_LENGTH);
    ByteBuffer end = bytes(channel, channel.size() - length, length);
    for (int at = length - LENGTH; at >= 0; at--) {
      if (end.getInt(at) == MAGIC) {
        int locator = at - LOCATOR_LENGTH;
        return locator >= 0 && end.getInt(locator) == LOCATOR_MAGIC
            ? large(channel, end.getLong(locator + LARGE_END_AT))
            : new ZipEnd(end.getShort(at + MEMBERS_AT) & 0xFFFF, false);
      }
    }
    throw new EOFException("no directory at its end");
  }

  private static ZipEnd large(SeekableByteChannel channel, long at) throws IOException {
    if (at < 0 || at > channel.size() - LARGE_LENGTH) {
      throw new IOException("its directory is said to end where it cannot");
    }
    ByteBuffer end = bytes(channel, at, LARGE_LENGTH);
    if (end.getInt(0) != LARGE_MAGIC) {
      throw new IOException("its directory does not end where it is said to");
    }
    return new ZipEnd(end.getLong(LARGE_MEMBERS_AT), true);
  }

  /** Fails where there are others than these. */
  void check(long found) throws IOException {
    boolean hasMore = !isLarge && (found % WRAPS == members || Math.min(found, MOST) == members);
    if (members != found && !hasMore) {
      throw new IOException("its directory has " + found + " of " + members + " members");
    }
  }

  /** Channels of remote stores give less than is asked for. */
  private static ByteBuffer bytes(SeekableByteChannel channel, long at, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(at);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // There may be more.
    }
    return bytes;
  }
}
