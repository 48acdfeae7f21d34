package org.comention.report;

import java.util.Locale;

/** Text in columns of at most 80 characters: names on the left, numbers on the right. */
final class Lines {
  private static final int NUMBER = 14;
  private static final int LABEL = 78 - 2 * NUMBER;

  private final StringBuilder text = new StringBuilder();

  /** A heading over two columns of numbers; either may be empty. */
  void heading(String label, String first, String second) {
    text.append('\n');
    row(label, first, second);
  }

  void numbers(String label, long first, long second) {
    row("  " + label, number(first), number(second));
  }

  void number(String label, long only) {
    row("  " + label, "", number(only));
  }

  private void row(String label, String first, String second) {
    String row = fitted(label) + right(first) + right(second);
    text.append(row.stripTrailing()).append('\n');
  }

  /** Exactly as wide as its column, in code points; cut where it is longer. */
  private static String fitted(String label) {
    String clean = Printable.line(label);
    int length = clean.codePointCount(0, clean.length());
    return length <= LABEL
        ? clean + " ".repeat(LABEL - length)
        : clean.substring(0, clean.offsetByCodePoints(0, LABEL - 1)) + "…";
  }

  private static String right(String value) {
    return " ".repeat(Math.max(1, NUMBER - value.length())) + value;
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
