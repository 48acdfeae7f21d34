package org.comention.document;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a date in a short piece of text, written in figures or with a month's name. */
final class DateText {
  // Scans turn the raised letters of "25th" into signs: 27" September 2024 (UN speeches).
  private static final String DAY =
      "(?<![\\p{L}\\p{N}])(?<day>\\d{1,2})(?:st|nd|rd|th|er|[\"'ºª°™*%’”]{1,2})?";
  private static final String MONTH = "(?<month>\\p{L}[\\p{L}\\p{M}]{2,})\\.?";
  private static final String OF = "[\\s,./-]*(?:\\b(?:of|de|del)\\s+|\\bd['’])?";
  private static final String YEAR = "(?<year>\\d{4})(?![\\p{N}])";
  private static final String NO_DIGIT_BEFORE = "(?<![\\d.])";

  private static final List<Form> LONG =
      List.of(
          form(DAY + OF + MONTH + OF + YEAR, DateText::named),
          form(MONTH + "\\s*" + DAY + "(?:,\\s*|\\s+)" + YEAR, DateText::named),
          form(
              "(?<!\\d)(?<year>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?!\\d)",
              DateText::figures),
          form(
              NO_DIGIT_BEFORE + "(?<day>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?" + YEAR,
              DateText::figures),
          form(
              "(?<![\\d/-])(?<a>\\d{1,2})(?<sep>[/-])(?<b>\\d{1,2})\\k<sep>" + YEAR,
              DateText::dayOrMonthFirst),
          form(
              MONTH
                  + "\\s+"
                  + DAY
                  + "\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?\\s+(?:[A-Z]{3,4}\\s+)?"
                  + YEAR,
              DateText::named),
          form(MONTH + OF + YEAR, DateText::monthAndYear));

  private static final List<Form> SHORT =
      List.of(form(DAY + OF + MONTH + OF + "(?<year>\\d{2})(?![\\p{L}\\p{N}:])", DateText::named));

  private DateText() {}

  /** A date and where it stands. */
  record Found(int start, int end, DateReading reading) {}

  /** The first date of the first form that fits, or null. */
  static Found find(String text) {
    return find(text, LONG);
  }

  /** As {@link #find}, and years of two figures too, as mail headers have them: 93 is 1993. */
  static Found findWithShortYears(String text) {
    Found found = find(text, LONG);
    return found == null ? find(text, SHORT) : found;
  }

  private static Found find(String text, List<Form> forms) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
        DateReading reading = form.reading().apply(matcher);
        if (reading.isDate() || reading.issue() == Issue.AMBIGUOUS_DATE) {
          return new Found(matcher.start(), matcher.end(), reading);
        }
      }
    }
    return null;
  }

  private static DateReading named(Matcher matcher) {
    int month = CalendarWords.month(matcher.group("month"));
    return DateReading.day(year(matcher), month, number(matcher, "day"));
  }

  private static DateReading figures(Matcher matcher) {
    return DateReading.day(year(matcher), number(matcher, "m"), number(matcher, "day"));
  }

  private static DateReading dayOrMonthFirst(Matcher matcher) {
    int a = number(matcher, "a");
    int b = number(matcher, "b");
    if (a <= 12 && b <= 12 && a != b) {
      return DateReading.refused(Issue.AMBIGUOUS_DATE);
    }
    return b > 12 ? DateReading.day(year(matcher), a, b) : DateReading.day(year(matcher), b, a);
  }

  private static DateReading monthAndYear(Matcher matcher) {
    return DateReading.month(year(matcher), CalendarWords.month(matcher.group("month")));
  }

  /** RFC 2822: years of two figures from 50 are of the last century. */
  private static int year(Matcher matcher) {
    int year = number(matcher, "year");
    if (matcher.group("year").length() == 4) {
      return year;
    }
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Form form(String regex, Function<Matcher, DateReading> reading) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Form(Pattern.compile(regex, flags), reading);
  }

  private record Form(Pattern pattern, Function<Matcher, DateReading> reading) {}
}
