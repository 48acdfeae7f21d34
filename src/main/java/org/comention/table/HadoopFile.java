package org.comention.table;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.comention.archive.ArchiveFile;

/**
 * A file of any file system that Hadoop knows.
 *
 * @param uri as in {@link InputFile}
 * @param taken told of the bytes as they are read
 */
record HadoopFile(
    String uri, String path, long size, Configuration configuration, LongConsumer taken)
    implements ArchiveFile {

  HadoopFile(String uri, String path, long size, Configuration configuration) {
    this(uri, path, size, configuration, count -> {});
  }

  @Override
  public InputStream open() throws IOException {
    return new CountedStream(stream(), taken);
  }

  @Override
  public SeekableByteChannel openSeekable() throws IOException {
    return new HadoopChannel(stream(), size, taken);
  }

  private FSDataInputStream stream() throws IOException {
    Path file = new Path(URI.create(uri));
    return file.getFileSystem(configuration).open(file);
  }
}
