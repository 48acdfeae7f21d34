package org.comention.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** All days from one to another, both included. IllegalArgumentException where they are none. */
public record DaySpan(LocalDate first, LocalDate last) {
  public DaySpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("Last before first: " + first + " to " + last);
    }
  }

  /** Months in which one span has other days than another; either may be null for no days. */
  public static SortedSet<String> monthsApart(DaySpan one, DaySpan other) {
    SortedSet<String> months = new TreeSet<>();
    if (one == null && other == null) {
      return months;
    }
    DaySpan both = around(one, other);
    YearMonth end = YearMonth.from(both.last);
    YearMonth month = YearMonth.from(both.first);
    while (!month.isAfter(end)) {
      if (!Objects.equals(within(month, one), within(month, other))) {
        months.add(month.toString());
      }
      month = month.plusMonths(1);
    }
    return months;
  }

  /** The shortest span that holds both; either may be null for no days. */
  public static DaySpan around(DaySpan one, DaySpan other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new DaySpan(
        one.first.isBefore(other.first) ? one.first : other.first,
        one.last.isAfter(other.last) ? one.last : other.last);
  }

  /** The part of a span in a month, or null where there is none. */
  private static DaySpan within(YearMonth month, DaySpan span) {
    if (span == null
        || span.last.isBefore(month.atDay(1))
        || span.first.isAfter(month.atEndOfMonth())) {
      return null;
    }
    return new DaySpan(
        span.first.isAfter(month.atDay(1)) ? span.first : month.atDay(1),
        span.last.isBefore(month.atEndOfMonth()) ? span.last : month.atEndOfMonth());
  }
}
