package org.comention.archive.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.comention.archive.ArchiveFile;
import org.comention.archive.BrokenInput;

/**
 * Fails where more is read of it than is allowed, until that is lifted; and where the store fails,
 * in a way that tells it from a damaged file.
 */
final class BoundedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private long left;
  private BrokenInput storeFailure;

  private BoundedChannel(SeekableByteChannel channel, long most) {
    this.channel = channel;
    this.left = most;
  }

  /**
   * @param most bytes that may be read
   */
  static BoundedChannel of(ArchiveFile file, long most) throws BrokenInput {
    try {
      return new BoundedChannel(file.openSeekable(), most);
    } catch (IOException | RuntimeException e) {
      throw BrokenInput.unreadable(e);
    }
  }

  boolean isExhausted() {
    return left < 0;
  }

  void allowAll() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    int read = readOrFail(bytes);
    left -= Math.max(0, read);
    if (isExhausted()) {
      throw new IOException("more is read than is allowed");
    }
    return read;
  }

  private int readOrFail(ByteBuffer bytes) throws BrokenInput {
    try {
      return channel.read(bytes);
    } catch (IOException | RuntimeException e) {
      storeFailure = BrokenInput.unreadable(e);
      throw storeFailure;
    }
  }

  /** Fails if the store has failed before. */
  void check() throws BrokenInput {
    if (storeFailure != null) {
      throw storeFailure;
    }
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return channel.write(bytes);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
