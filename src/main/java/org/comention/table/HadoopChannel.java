package org.comention.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.FSDataInputStream;

/** A Hadoop stream as a channel, for reading alone. Not thread-safe. */
final class HadoopChannel implements SeekableByteChannel {
  private final FSDataInputStream stream;
  private final long size;
  private final LongConsumer taken;
  private long position;
  private boolean open = true;

  HadoopChannel(FSDataInputStream stream, long size, LongConsumer taken) {
    this.stream = stream;
    this.size = size;
    this.taken = taken;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireOpen();
    if (position >= size) {
      return -1;
    }
    // Not every file system's stream takes a ByteBuffer; all take an array.
    byte[] bytes = new byte[(int) Math.min(target.remaining(), size - position)];
    int count = stream.read(position, bytes, 0, bytes.length);
    if (count > 0) {
      target.put(bytes, 0, count);
      position += count;
      taken.accept(count);
    }
    return count;
  }

  @Override
  public long position() throws IOException {
    requireOpen();
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    requireOpen();
    if (newPosition < 0) {
      throw new IllegalArgumentException("Negative position: " + newPosition);
    }
    position = newPosition;
    return this;
  }

  @Override
  public long size() throws IOException {
    requireOpen();
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    stream.close();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  private void requireOpen() throws ClosedChannelException {
    if (!open) {
      throw new ClosedChannelException();
    }
  }
}
