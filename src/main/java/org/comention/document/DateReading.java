package org.comention.document;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What came of reading a date: a date, or the issue that kept it from being one.
 *
 * @param first the first day that it may mean, or null
 * @param precision null where first is
 * @param issue null where first is not
 */
record DateReading(LocalDate first, Precision precision, Issue issue) {

  static DateReading day(int year, int month, int day) {
    try {
      return of(LocalDate.of(year, month, day), Precision.DAY);
    } catch (DateTimeException e) {
      return refused(Issue.BAD_DATE);
    }
  }

  static DateReading month(int year, int month) {
    return month < 1 || month > 12
        ? refused(Issue.BAD_DATE)
        : of(LocalDate.of(year, month, 1), Precision.MONTH);
  }

  static DateReading year(int year) {
    return of(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  static DateReading of(LocalDate first, Precision precision) {
    return new DateReading(first, precision, null);
  }

  static DateReading refused(Issue issue) {
    return new DateReading(null, null, issue);
  }

  boolean isDate() {
    return first != null;
  }
}
