package org.comention.archive.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Fails where more is read of it than is allowed, until that is lifted. */
final class BoundedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private long left;

  /**
   * @param most bytes that may be read
   */
  BoundedChannel(SeekableByteChannel channel, long most) {
    this.channel = channel;
    this.left = most;
  }

  boolean isExhausted() {
    return left < 0;
  }

  void allowAll() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    int read = channel.read(bytes);
    left -= Math.max(0, read);
    if (isExhausted()) {
      throw new IOException("more is read than is allowed");
    }
    return read;
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
