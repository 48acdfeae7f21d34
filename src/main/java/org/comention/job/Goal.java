package org.comention.job;

import java.util.Locale;
import org.comention.table.ArchiveEntries;

/**
 * How much a stage of a run has to read.
 *
 * @param total 0 where nobody knows
 */
record Goal(long total, Unit unit) {
  static final Goal UNKNOWN = new Goal(0, Unit.ROWS);

  private static final long KILOBYTE = 1024;
  private static final long MEGABYTE = 1024 * KILOBYTE;

  /** What is counted, by the name of the value in which Spark's tasks count it. */
  enum Unit {
    BYTES(ArchiveEntries.BYTES_READ),
    ROWS("internal.metrics.input.recordsRead");

    private final String counter;

    Unit(String counter) {
      this.counter = counter;
    }

    String counter() {
      return counter;
    }
  }

  static Goal bytes(long total) {
    return new Goal(total, Unit.BYTES);
  }

  static Goal rows(long total) {
    return new Goal(total, Unit.ROWS);
  }

  /** So many of the unit for people: one number's worth, and its name. */
  long step() {
    if (unit == Unit.ROWS) {
      return 1;
    }
    return total >= 10 * MEGABYTE ? MEGABYTE : KILOBYTE;
  }

  String stepName() {
    if (unit == Unit.ROWS) {
      return "";
    }
    return step() == MEGABYTE ? " MB" : " kB";
  }

  /** Such as {@code 12 of 345 MB}. */
  String of(long done) {
    return String.format(Locale.ROOT, "%d of %d%s", done / step(), total / step(), stepName());
  }
}
