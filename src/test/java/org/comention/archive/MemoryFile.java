package org.comention.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file that a test makes up. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record MemoryFile(String path, byte[] content) implements ArchiveFile {
  @Override
  public long size() {
    return content.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public SeekableByteChannel openSeekable() {
    return new SeekableInMemoryByteChannel(content);
  }
}
