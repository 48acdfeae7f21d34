package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

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
    requireBytes();
    return Files.newInputStream(file);
  }

  @Override
  public SeekableByteChannel openSeekable() throws IOException {
    requireBytes();
    return Files.newByteChannel(file);
  }

  /** Whoever opens a pipe waits until somebody writes into it. */
  private void requireBytes() throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isOther()) {
        throw new IOException("a device or pipe");
      }
      if (attributes.isDirectory()) {
        throw new IOException("a folder that could not be listed");
      }
    } catch (NoSuchFileException e) {
      throw missing(e);
    }
  }

  /** With what it is instead of a file that was deleted. */
  private IOException missing(NoSuchFileException cause) {
    if (Files.isSymbolicLink(file)) {
      return new IOException("a link to nothing", cause);
    }
    return path.contains("\uFFFD") ? new IOException("its name is not UTF-8", cause) : cause;
  }
}
