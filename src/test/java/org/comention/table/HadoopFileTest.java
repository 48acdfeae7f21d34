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
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.comention.archive.Entries;
import org.comention.archive.Entry;
import org.comention.archive.Place;
import org.comention.archive.Range;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Reason;
import org.comention.archive.Unreadable;
import org.comention.archive.reader.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopFileTest {
  private static final Place PLACE = new Place("a.txt", null, 0);

  @TempDir private Path folder;
  private HadoopFile file;
  private long taken;

  @BeforeEach
  void write() throws IOException {
    Path path = folder.resolve("a.txt");
    Files.writeString(path, "0123456789");
    file = file("a.txt", 10);
  }

  private HadoopFile file(String path, long size) {
    HadoopFile.Store store =
        new HadoopFile.Store(folder.toUri(), new Configuration(), count -> taken += count);
    return new HadoopFile(store, path, size, Range.ALL);
  }

  /** The bytes from an offset on, as text. */
  private static String read(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String read(SeekableByteChannel channel, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {}
    return StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
  }

  @Test
  void theStreamReadsFromTheBeginning() throws IOException {
    assertThat(read(file.open())).isEqualTo("0123456789");
    assertThat(taken).isEqualTo(10);
  }

  @Test
  void theStreamReadsFromAnyOffset() throws IOException {
    assertThat(read(file.open(7))).isEqualTo("789");
    assertThat(read(file.open(10))).isEmpty();
    assertThat(read(file.open(99))).isEmpty();
  }

  @Test
  void whatWasAppendedSinceTheListingIsNotRead() throws IOException {
    assertThat(read(file("a.txt", 4).open())).isEqualTo("0123");
    assertThat(read(file("a.txt", 4).open(2))).isEqualTo("23");
    try (InputStream stream = file("a.txt", 1).open()) {
      assertThat(stream.read()).isEqualTo('0');
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  void aFileThatHasBecomeShorterEndsWhereItEnds() throws IOException {
    assertThat(read(file("a.txt", 99).open())).isEqualTo("0123456789");
    assertThat(read(file("a.txt", 99).open(50))).isEmpty();
  }

  @Test
  void otherFileSystemsReadTheSame() throws IOException {
    Configuration other = new Configuration();
    other.setClass("fs.file.impl", RawLocalFileSystem.class, FileSystem.class);
    other.setBoolean("fs.file.impl.disable.cache", true);
    HadoopFile.Store store = new HadoopFile.Store(folder.toUri(), other, count -> {});
    HadoopFile stored = new HadoopFile(store, "a.txt", 10, Range.ALL);
    assertThat(store.files()).isNotInstanceOf(LocalFileSystem.class);
    assertThat(read(stored.open())).isEqualTo("0123456789");
    assertThat(read(stored.open(7))).isEqualTo("789");
    assertThat(read(stored.open(99))).isEmpty();
  }

  /** The tests may be run by root, whom no permission stops. */
  @Test
  void aFileOfAStoreWithoutPermissionIsAReject() {
    Configuration closed = new Configuration();
    closed.setClass("fs.file.impl", ClosedStore.class, FileSystem.class);
    closed.setBoolean("fs.file.impl.disable.cache", true);
    HadoopFile.Store store = new HadoopFile.Store(folder.toUri(), closed, count -> {});
    assertThat(reject(new HadoopFile(store, "a.txt", 10, Range.ALL)))
        .isEqualTo(new Unreadable(PLACE, Reason.UNREADABLE, "no permission"));
  }

  static final class ClosedStore extends RawLocalFileSystem {
    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
      throw new AccessControlException("Permission denied: user=nobody, inode=" + path);
    }
  }

  @Test
  void aFolderThatCouldNotBeListedIsAReject() throws IOException {
    Files.createDirectory(folder.resolve("closed"));
    assertThat(((Unreadable) reject(file("closed", 0))).detail())
        .isEqualTo("a folder that could not be listed");
  }

  private static Entry reject(HadoopFile file) {
    try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(file)) {
      Entry only = entries.next();
      assertThat(entries.hasNext()).isFalse();
      return only;
    }
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> file("pipe", 0).open()).hasMessage("a device or pipe");
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
    HadoopFile gone = file("gone.txt", 1);
    assertThatThrownBy(gone::open).isInstanceOf(IOException.class);
    assertThatThrownBy(gone::openSeekable).isInstanceOf(IOException.class);
  }
}
