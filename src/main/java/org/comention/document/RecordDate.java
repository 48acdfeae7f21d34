package org.comention.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date that a record gives: the date as written, no zone is applied. */
final class RecordDate {
  private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?");
  private static final Pattern MILLIS = Pattern.compile("\\d{11,13}");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?Z?)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private RecordDate() {}

  /** A date, or the issue with it; never null. An epoch number is read as UTC. */
  static DateReading read(String value) {
    String date = value.strip();
    if (YEAR.matcher(date).matches()) {
      return DateReading.year(Integer.parseInt(date));
    }
    Matcher month = MONTH.matcher(date);
    if (month.matches()) {
      return DateReading.month(number(month, 1), number(month, 2));
    }
    Matcher compact = COMPACT.matcher(date);
    if (compact.matches()) {
      DateReading day = DateReading.day(number(compact, 1), number(compact, 2), number(compact, 3));
      return day.isDate() ? day : epoch(date);
    }
    return Character.isDigit(date.isEmpty() ? ' ' : date.charAt(date.length() - 1))
            && epoch(date).isDate()
        ? epoch(date)
        : written(date);
  }

  private static DateReading epoch(String date) {
    Matcher seconds = SECONDS.matcher(date);
    if (seconds.matches()) {
      return utc(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))));
    }
    return MILLIS.matcher(date).matches()
        ? utc(Instant.ofEpochMilli(Long.parseLong(date)))
        : DateReading.refused(Issue.BAD_DATE);
  }

  private static DateReading utc(Instant instant) {
    return DateReading.of(LocalDate.ofInstant(instant, ZoneOffset.UTC), Precision.DAY);
  }

  private static DateReading written(String date) {
    DateLine line = DateLine.ofMailHeader(date);
    return line == null ? DateReading.refused(Issue.BAD_DATE) : line.reading();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
