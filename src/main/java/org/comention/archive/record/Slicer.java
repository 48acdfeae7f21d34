package org.comention.archive.record;

import java.io.Closeable;
import java.io.IOException;
import org.comention.archive.Encoding;

/** Cuts a source into records without understanding them. */
interface Slicer extends Closeable {
  /** The next record, or null after the last. */
  Slice next() throws IOException;

  /** Position of the record that is being read, or that comes next. */
  long position();

  Encoding encoding();
}
