package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopFileTest {
  @TempDir private Path folder;
  private HadoopFile file;

  @BeforeEach
  void write() throws IOException {
    Path path = folder.resolve("a.txt");
    Files.writeString(path, "0123456789");
    file = new HadoopFile(path.toUri().toString(), "a.txt", 10, new Configuration());
  }

  private static String read(SeekableByteChannel channel, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {}
    return StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
  }

  @Test
  void theStreamReadsFromTheBeginning() throws IOException {
    try (InputStream stream = file.open()) {
      assertThat(new String(stream.readAllBytes(), StandardCharsets.US_ASCII))
          .isEqualTo("0123456789");
    }
  }

  @Test
  void theChannelReadsFromAnyPosition() throws IOException {
    try (SeekableByteChannel channel = file.openSeekable()) {
      assertThat(channel.size()).isEqualTo(10);
      assertThat(read(channel.position(7), 2)).isEqualTo("78");
      assertThat(channel.position()).isEqualTo(9);
      assertThat(read(channel.position(0), 3)).isEqualTo("012");
    }
  }

  @Test
  void theChannelEndsWhereTheFileEnds() throws IOException {
    try (SeekableByteChannel channel = file.openSeekable()) {
      assertThat(read(channel.position(8), 5)).isEqualTo("89");
      assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThat(channel.position(99).read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  @Test
  void theChannelRefusesToWriteAndNegativePositions() throws IOException {
    try (SeekableByteChannel channel = file.openSeekable()) {
      assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1)))
          .isInstanceOf(NonWritableChannelException.class);
      assertThatThrownBy(() -> channel.truncate(0)).isInstanceOf(NonWritableChannelException.class);
      assertThatThrownBy(() -> channel.position(-1)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aClosedChannelIsClosed() throws IOException {
    SeekableByteChannel channel = file.openSeekable();
    channel.close();
    channel.close();
    assertThat(channel.isOpen()).isFalse();
    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
        .isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(channel::size).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void aMissingFileIsAnIoException() {
    String uri = folder.resolve("gone.txt").toUri().toString();
    HadoopFile gone = new HadoopFile(uri, "gone.txt", 1, new Configuration());
    assertThatThrownBy(gone::open).isInstanceOf(IOException.class);
    assertThatThrownBy(gone::openSeekable).isInstanceOf(IOException.class);
  }
}
