package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the local file system. */
public final class LocalFile implements ArchiveFile {
  private final Path file;
  private final String path;

  /**
   * @param root the input folder
   * @param relative the file below it, with {@code /} between names
   */
  public LocalFile(Path root, String relative) {
    this.file = root.resolve(relative);
    this.path = relative;
  }

  @Override
  public String path() {
    return path;
  }

  /** Bytes now; 0 where the file has vanished. */
  @Override
  public long size() {
    return file.toFile().length();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public SeekableByteChannel openSeekable() throws IOException {
    return Files.newByteChannel(file);
  }
}
