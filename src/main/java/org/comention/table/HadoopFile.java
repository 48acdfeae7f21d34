package org.comention.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.util.function.LongConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.comention.archive.ArchiveFile;
import org.comention.archive.LocalFile;
import org.comention.archive.Range;

/**
 * A file of any file system that Hadoop knows, up to its size as it was listed: what is appended
 * later is not read.
 */
record HadoopFile(Store store, String path, long size, Range range) implements ArchiveFile {

  /**
   * Where files are opened.
   *
   * @param root of their paths, as in {@link InputFile}
   * @param taken told of the bytes as they are read
   */
  record Store(URI root, Configuration configuration, LongConsumer taken) {
    FileSystem files() throws IOException {
      return new Path(root).getFileSystem(configuration);
    }

    Path location(String path) {
      return new Path(root.getScheme(), root.getAuthority(), root.getPath() + "/" + path);
    }
  }

  @Override
  public InputStream open() throws IOException {
    return open(0);
  }

  @Override
  public InputStream open(long offset) throws IOException {
    return new CountedStream(stream(offset), Math.max(0, size - offset), store.taken());
  }

  private InputStream stream(long offset) throws IOException {
    FileSystem files = store.files();
    if (files instanceof LocalFileSystem) {
      // Hadoop would look for a file of checksums first, which takes as long as a small file.
      return new LocalFile(java.nio.file.Path.of(store.root().getPath()), path).open(offset);
    }
    FSDataInputStream stream = opened(files);
    try {
      stream.seek(offset);
    } catch (EOFException e) {
      // It has become shorter since it was listed.
      stream.close();
      return InputStream.nullInputStream();
    }
    return stream;
  }

  @Override
  public SeekableByteChannel openSeekable() throws IOException {
    FileSystem files = store.files();
    FileSystem bare = files instanceof LocalFileSystem local ? local.getRaw() : files;
    return new HadoopChannel(opened(bare), size, store.taken());
  }

  private FSDataInputStream opened(FileSystem files) throws IOException {
    try {
      return files.open(store.location(path));
    } catch (AccessControlException e) {
      // It names the absolute path, and Java has a word for it.
      throw (IOException) new AccessDeniedException(path).initCause(e);
    }
  }
}
