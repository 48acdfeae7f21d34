package org.comention.gazetteer.imports;

import java.time.LocalDate;
import java.util.Set;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Office.OfficeClass;
import org.comention.gazetteer.PartialDate;
import org.comention.gazetteer.Term;

/**
 * One person in one office, with days that are dates.
 *
 * @param end null where none is known; then {@code asOf} is set
 * @param asOf the last day on which it is known to be held; not before the start
 */
record Tenure(Office office, PartialDate start, PartialDate end, PartialDate asOf, boolean acting) {
  /** Many hold one at a time under one name. */
  private static final Set<OfficeClass> OF_MANY = Set.of(OfficeClass.OTHER, OfficeClass.LEGISLATOR);

  LocalDate from() {
    return start.first();
  }

  /** The first day on which it is not held, or not known to be. */
  LocalDate until() {
    return end == null ? asOf.last().plusDays(1) : end.exclusiveEnd();
  }

  boolean overlaps(Tenure other) {
    return from().isBefore(other.until()) && other.from().isBefore(until());
  }

  boolean overlaps(Term term) {
    LocalDate termEnd = term.end() == null ? term.asOf().plusDays(1) : term.end();
    return from().isBefore(termEnd) && term.start().isBefore(until());
  }

  /** The same office, or offices of one country and class that one person may hold at a time. */
  static boolean agree(Office one, Office other) {
    return one.id().equals(other.id())
        || (one.countryId().equals(other.countryId())
            && one.officeClass() == other.officeClass()
            && !OF_MANY.contains(one.officeClass()));
  }

  /** Both as one; a known end comes before an open one, an exact start before a vague one. */
  Tenure with(Tenure other) {
    boolean vague = !start.isDay() && !other.from().isAfter(start.last());
    PartialDate last =
        end == null || (other.end != null && isLater(other.end, end)) ? other.end : end;
    PartialDate known =
        other.asOf == null || (asOf != null && isLater(asOf, other.asOf)) ? asOf : other.asOf;
    return new Tenure(
        office,
        vague ? other.start : start,
        last,
        last == null ? known : null,
        acting && other.acting);
  }

  private static boolean isLater(PartialDate one, PartialDate other) {
    return one.exclusiveEnd().isAfter(other.exclusiveEnd());
  }

  Tenure endingWith(PartialDate day) {
    return new Tenure(office, start, day, null, acting);
  }

  Tenure in(Office other) {
    return new Tenure(other, start, end, asOf, acting);
  }
}
