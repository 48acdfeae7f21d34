package org.comention.job;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The few things a commit asks of a file system beyond reading and writing. Thread-safe.
 *
 * <p>All paths are absolute and belong to the same file system.
 */
interface Store {
  /** The one that fits the tables folder. */
  static Store of(FileSystem files) {
    return files instanceof LocalFileSystem local
        ? new LocalStore(local.getRawFileSystem())
        : new RemoteStore(files);
  }

  /** For everything that needs no special care. */
  FileSystem files();

  /**
   * Makes a file with this content, which others see whole or not at all.
   *
   * @param draft a free name for what is not yet ready
   * @return false where the file exists: then it is left as it was
   */
  boolean createExclusively(Path file, byte[] content, Path draft) throws IOException;

  /** Gives a file this content, whether it exists or not; others see the old or the new one. */
  void replace(Path file, byte[] content, Path draft) throws IOException;

  /** Whether files can have a second name here. */
  boolean hasLinks();

  /** Gives a file a second name, where this file system can; nothing happens otherwise. */
  void link(Path existing, Path name) throws IOException;

  /** Lets a name stand for a folder beside it, where this file system can. */
  void point(Path name, Path folder, Path draft) throws IOException;
}
