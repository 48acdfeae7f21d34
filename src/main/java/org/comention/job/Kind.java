package org.comention.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One kind of value in the configuration.
 *
 * @param noun what the value must be, with its article
 * @param instead what to write, for a message
 * @param parser throws a RuntimeException for what it cannot read
 */
record Kind<T>(String noun, String instead, Function<String, T> parser) {
  private static final long LARGEST = 512L << 20;
  private static final long LARGEST_VOLUME = 1L << 50;

  static final Kind<LocalDate> DAY = new Kind<>("a day", "Write yyyy-MM-dd", LocalDate::parse);
  static final Kind<Double> SHARE =
      new Kind<>("a share", "Write a number from 0 to 1", Kind::share);
  static final Kind<Long> COUNT =
      new Kind<>("a count", "Write a whole number, 0 or more", Kind::count);
  static final Kind<Integer> POSITIVE =
      new Kind<>("a number of documents", "Write a whole number from 1", Kind::positive);
  static final Kind<Integer> NUMBER =
      new Kind<>("a number", "Write a whole number from 1", Kind::positive);
  static final Kind<Double> NPMI = new Kind<>("an NPMI", "Write a number from -1 to 1", Kind::npmi);
  static final Kind<Integer> VERSION =
      new Kind<>("the number of a version", "Write a whole number from 1", Kind::positive);
  static final Kind<String> MONTH =
      new Kind<>("a month", "Write yyyy-MM, or " + Period.UNDATED, Kind::month);
  static final Kind<Long> SIZE =
      new Kind<>(
          "a size",
          "Write a number of bytes, or one with k, m or g, up to 512m",
          text -> size(text, LARGEST));
  static final Kind<Long> VOLUME =
      new Kind<>(
          "a size",
          "Write a number of bytes, or one with k, m, g or t, up to 1024t",
          text -> size(text, LARGEST_VOLUME));
  static final Kind<Long> RATIO =
      new Kind<>("a ratio", "Write a whole number from 1", text -> (long) positive(text));
  static final Kind<Retention> RETENTION =
      new Kind<>(
          "a number of days or of versions",
          "Write days such as 7d, or a whole number of versions from 1",
          Retention::parse);
  static final Kind<List<String>> WORDS =
      new Kind<>("a list", "Write names with commas between them", Kind::words);

  private static final Pattern SIZE_FORM = Pattern.compile("(\\d{1,10})([kmgt]?)");

  /** A list of an enum's constants in lower case, in the order written; it may be empty. */
  static <E extends Enum<E>> Kind<List<E>> someOf(Class<E> type) {
    return new Kind<>(
        "a list of these",
        "Write some of: " + all(type),
        text -> words(text).stream().map(word -> constant(type, word)).distinct().toList());
  }

  /** One of an enum's constants, in lower case. */
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    return new Kind<>(
        "one of these", "Write one of: " + all(type), text -> constant(type, text.strip()));
  }

  private static <E extends Enum<E>> String all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static double share(String text) {
    double value = Double.parseDouble(text);
    require(value >= 0 && value <= 1);
    return value;
  }

  private static double npmi(String text) {
    double value = Double.parseDouble(text);
    require(value >= -1 && value <= 1);
    return value;
  }

  private static long count(String text) {
    long value = Long.parseLong(text);
    require(value >= 0);
    return value;
  }

  private static int positive(String text) {
    int value = Integer.parseInt(text);
    require(value >= 1);
    return value;
  }

  private static long size(String text, long largest) {
    Matcher matcher = SIZE_FORM.matcher(text.toLowerCase(Locale.ROOT));
    require(matcher.matches());
    int shift = 10 * ("kmgt".indexOf(matcher.group(2)) + 1);
    long number = Long.parseLong(matcher.group(1));
    shift = matcher.group(2).isEmpty() ? 0 : shift;
    require(number >= 1 && number <= largest >> shift);
    return number << shift;
  }

  private static String month(String text) {
    require(text.equals(Period.UNDATED) || text.length() == "yyyy-MM".length());
    return text.equals(Period.UNDATED) ? text : YearMonth.parse(text).toString();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException();
    }
  }
}
