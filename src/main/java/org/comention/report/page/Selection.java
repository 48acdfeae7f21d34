package org.comention.report.page;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What of the tables comes into a page.
 *
 * @param first month
 * @param last month, itself included
 * @param top how many countries and how many officials come with their days
 * @param entities that come with their days in any case
 */
public record Selection(YearMonth first, YearMonth last, int top, Set<String> entities) {
  /** The ranking has this many times as many entities, and there are as many pairs. */
  private static final int MORE = 20;

  public Selection {
    entities = Set.copyOf(entities);
    if (top < 1 || first.isAfter(last)) {
      throw new IllegalArgumentException("No page of " + first + " to " + last + ", " + top);
    }
  }

  int ranked() {
    return MORE * top;
  }

  int pairs() {
    return MORE * top;
  }

  int months() {
    return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
  }

  /** Of rows with a month: whether it is one of these. Any engine understands it. */
  String condition() {
    return "month BETWEEN '" + first + "' AND '" + last + "'";
  }

  /** Of rows with a month: how many months it comes after the first one. */
  String monthNumber() {
    int before = first.getYear() * 12 + first.getMonthValue();
    return "CAST(substring(month, 1, 4) AS INT) * 12 + CAST(substring(month, 6, 2) AS INT) - "
        + before;
  }
}
