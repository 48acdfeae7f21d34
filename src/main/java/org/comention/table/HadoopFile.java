package org.comention.table;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.comention.archive.ArchiveFile;

/**
 * A file of any file system that Hadoop knows.
 *
 * @param uri as in {@link InputFile}
 */
record HadoopFile(String uri, String path, long size, Configuration configuration)
    implements ArchiveFile {

  @Override
  public InputStream open() throws IOException {
    return stream();
  }

  @Override
  public SeekableByteChannel openSeekable() throws IOException {
    return new HadoopChannel(stream(), size);
  }

  private FSDataInputStream stream() throws IOException {
    Path file = new Path(URI.create(uri));
    return file.getFileSystem(configuration).open(file);
  }
}
