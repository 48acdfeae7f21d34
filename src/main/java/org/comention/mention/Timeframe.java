package org.comention.mention;

import java.time.LocalDate;
import org.comention.gazetteer.Term;

/**
 * When a text was written, as far as it matters for choosing among officials.
 *
 * @param known whether it is the document's own date; otherwise it was taken from the officials
 *     whom the text names in full, and decides among candidates only
 */
record Timeframe(LocalDate first, LocalDate last, boolean known) {
  static Timeframe of(LocalDate day) {
    return new Timeframe(day, day, true);
  }

  /** Whether the office is known to be held at some time of this frame. */
  boolean within(Term term) {
    return term.holds(first, last);
  }

  /** Whether the term may hold, because it is open and its as_of day has passed. */
  boolean mayHold(Term term) {
    return term.end() == null && first.isAfter(term.asOf());
  }
}
