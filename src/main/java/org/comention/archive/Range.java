package org.comention.archive;

import java.io.Serializable;

/**
 * Bytes of a file that one of several readers is given: {@code [from, to)}. A record belongs to the
 * reader in whose bytes it begins; what cannot be cut belongs to the reader of the first byte.
 */
public record Range(long from, long to) implements Serializable {
  public static final Range ALL = new Range(0, Long.MAX_VALUE);

  public Range {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("No range of bytes: [" + from + ", " + to + ")");
    }
  }

  public boolean isFirst() {
    return from == 0;
  }

  /** Whether what begins at this offset is in it. */
  public boolean holds(long offset) {
    return from <= offset && offset < to;
  }
}
