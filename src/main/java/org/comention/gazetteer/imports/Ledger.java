package org.comention.gazetteer.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many things of one kind were read, and what became of each: after an import, {@code read} is
 * {@code written} and everything left out together. Not thread-safe.
 */
public final class Ledger {
  private final Map<Reason, Long> leftOut = new EnumMap<>(Reason.class);
  private long read;
  private long written;

  void read(long more) {
    read += more;
  }

  void written(long more) {
    written += more;
  }

  void leftOut(Reason reason) {
    leftOut(reason, 1);
  }

  void leftOut(Reason reason, long more) {
    if (more > 0) {
      leftOut.merge(reason, more, Long::sum);
    }
  }

  /** Counts all of another one too. */
  void add(Ledger other) {
    read += other.read;
    written += other.written;
    other.leftOut.forEach(this::leftOut);
  }

  public long read() {
    return read;
  }

  public long written() {
    return written;
  }

  /** By reason, in the order of the reasons; only those that occurred. */
  public Map<Reason, Long> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }
}
