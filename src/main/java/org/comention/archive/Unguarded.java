package org.comention.archive;

import java.io.Closeable;
import java.io.IOException;

/** What a format finds in a source, one at a time; {@link Guarded} turns failures into rejects. */
public interface Unguarded extends Closeable {
  /** The next entry, or null after the last. */
  Entry next() throws IOException;

  /** Where reading stands: the place that a failure is reported at. */
  Place place();
}
