package org.comention.archive;

import java.io.IOException;

/** One way in which bytes hold texts. Without state: one object serves all files. */
public interface Format {
  /** Whether a source with this beginning and name is of this format. */
  boolean recognises(Sample sample);

  /** Begins to read a source that was recognised. What this throws becomes a reject. */
  Unguarded read(Source source) throws IOException;

  /** Whether several readers can share a file of this format: {@link Source#range}. */
  default boolean isShared() {
    return false;
  }

  /**
   * Whether a source with so many layers around it is not opened: archives can nest without end.
   */
  default boolean isTooDeep(Source.Depth depth) {
    return false;
  }
}
