package org.comention.gazetteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, or month and day, may be unknown.
 *
 * @param first the first day it may mean
 * @param last the last day it may mean
 */
public record PartialDate(LocalDate first, LocalDate last) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** Reads yyyy, yyyy-MM or yyyy-MM-dd; throws IllegalArgumentException for all else. */
  public static PartialDate parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(notADate(text));
    }
    try {
      int year = Integer.parseInt(form.group(1));
      if (form.group(2) == null) {
        return new PartialDate(Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
      return form.group(3) == null
          ? new PartialDate(month.atDay(1), month.atEndOfMonth())
          : ofDay(month.atDay(Integer.parseInt(form.group(3))));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(notADate(text), e);
    }
  }

  /** One day that is known. */
  public static PartialDate ofDay(LocalDate day) {
    return new PartialDate(day, day);
  }

  public boolean isDay() {
    return first.equals(last);
  }

  /** As the end of a half-open range: the day itself, or the first day after the month or year. */
  public LocalDate exclusiveEnd() {
    return isDay() ? first : last.plusDays(1);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    String day = first.toString();
    if (isDay()) {
      return day;
    }
    boolean oneMonth = YearMonth.from(first).equals(YearMonth.from(last));
    return day.substring(0, oneMonth ? 7 : 4);
  }

  private static String notADate(String text) {
    return text + " is not a date. Use yyyy-MM-dd, yyyy-MM, yyyy, or leave it empty";
  }
}
