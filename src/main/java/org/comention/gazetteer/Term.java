package org.comention.gazetteer;

import java.time.LocalDate;

/**
 * A row of terms.csv: one person in one office, half-open {@code [start, end)}.
 *
 * @param start first day; of a bare month or year its first day
 * @param end first day on which the office is no longer held (of a bare month or year: the first
 *     day after it), or null while it is held
 * @param asOf the last day on which an open term is known to hold; null where {@code end} is set
 */
public record Term(
    String officialId,
    String officeId,
    LocalDate start,
    LocalDate end,
    LocalDate asOf,
    boolean acting) {

  /** Whether the office is known to be held on this day. */
  public boolean holds(LocalDate day) {
    return holds(day, day);
  }

  /** Whether the office is known to be held on some day from the first to the last of these. */
  public boolean holds(LocalDate first, LocalDate last) {
    return !last.isBefore(start) && (end == null ? !first.isAfter(asOf) : first.isBefore(end));
  }
}
