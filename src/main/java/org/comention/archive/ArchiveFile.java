package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** One file of the archive, wherever it is stored. The caller closes what it opens. */
public interface ArchiveFile {
  /** Relative to its input folder, with {@code /} between names. */
  String path();

  /** Bytes, as listed. */
  long size();

  InputStream open() throws IOException;

  /** For formats that are read from their end, such as zip. */
  SeekableByteChannel openSeekable() throws IOException;
}
