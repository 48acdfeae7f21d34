package org.comention.archive;

import java.io.EOFException;
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

  /** From an offset; a stream without bytes where that is behind the end. */
  default InputStream open(long offset) throws IOException {
    InputStream stream = open();
    try {
      stream.skipNBytes(offset);
    } catch (EOFException e) {
      // It has become shorter since it was listed.
      return stream;
    }
    return stream;
  }

  /** For formats that are read from their end, such as zip. */
  SeekableByteChannel openSeekable() throws IOException;

  /** What of it is to be read here. */
  default Range range() {
    return Range.ALL;
  }
}
