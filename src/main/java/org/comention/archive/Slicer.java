package org.comention.archive;

import java.io.Closeable;
import java.io.IOException;

/** Cuts a source into records without understanding them. */
interface Slicer extends Closeable {
  /** The next record, or null after the last. */
  Slice next() throws IOException;

  /** Position of the record that is being read, or that comes next. */
  long position();

  Encoding encoding();
}
