package org.comention.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.archive.Place;

/** Reads the dates that addresses and file names carry. Figures that run on are no dates. */
final class PlaceDates {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d.])((?:1[89]|20)\\d\\d)([-_./])(\\d{1,2}|\\p{L}{3,9})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:[T_-]?\\d{4}|[T_-]?\\d{6})?(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<![\\p{L}\\d.])((?:1[89]|20)\\d\\d)[-_/](0?[1-9]|1[0-2])(?![\\p{L}\\d])");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{L}\\d.])((?:1[89]|20)\\d\\d)(?![\\p{L}\\d])");

  /** Names that tell when something was fetched or packed, not when it was published. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i).*\\.(?:w?arc|wet|wat)(?:\\.\\w+)?|(?:.*[^\\p{L}])?(?:crawl|crawled|dump|export|snapshot|backup)(?:[^\\p{L}].*)?");

  private PlaceDates() {}

  /** What the path of a URL says, at most one date. */
  static List<DateReading> ofUrl(String url) {
    int path = url.indexOf('/', url.indexOf("//") < 0 ? 0 : url.indexOf("//") + 2);
    return path < 0 ? List.of() : dayOrMonth(url.substring(path));
  }

  /** The most telling first: the member's name and folders, then the file's, then bare years. */
  static List<DateReading> ofName(Place place) {
    List<String> names = new ArrayList<>();
    addNames(place.member(), names);
    addNames(place.path(), names);
    List<DateReading> dates = new ArrayList<>();
    names.forEach(name -> dates.addAll(dayOrMonth(name)));
    names.forEach(name -> dates.addAll(year(name)));
    return dates;
  }

  private static void addNames(String path, List<String> names) {
    if (path == null) {
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!NOT_A_NAME.matcher(name).matches()) {
      names.add(name);
      names.add(path);
    }
  }

  private static List<DateReading> dayOrMonth(String name) {
    for (Matcher day = DAY.matcher(name); day.find(); ) {
      DateReading reading = DateReading.day(number(day, 1), month(day.group(3)), number(day, 4));
      if (reading.isDate()) {
        return List.of(reading);
      }
    }
    for (Matcher day = COMPACT.matcher(name); day.find(); ) {
      DateReading reading = DateReading.day(number(day, 1), number(day, 2), number(day, 3));
      if (reading.isDate()) {
        return List.of(reading);
      }
    }
    Matcher month = MONTH.matcher(name);
    return month.find()
        ? List.of(DateReading.month(number(month, 1), number(month, 2)))
        : List.of();
  }

  private static List<DateReading> year(String name) {
    Matcher year = YEAR.matcher(name);
    return year.find() ? List.of(DateReading.year(number(year, 1))) : List.of();
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : CalendarWords.month(written);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
