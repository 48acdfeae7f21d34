package org.comention.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A line with something on it, without the white space around it.
 *
 * @param source the text that it is a line of; offsets count in it
 * @param afterBlank whether an empty line, or nothing, comes before
 */
record Line(String source, int start, int end, boolean afterBlank) {

  /** The lines of a part of a text, in order, empty ones left out. */
  static List<Line> of(String source, int from, int to) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    for (int start = from; start < to; ) {
      int end = lineEnd(source, start, to);
      Line line = trimmed(source, start, end, afterBlank);
      if (line != null) {
        lines.add(line);
      }
      afterBlank = line == null;
      start = next(source, end, to);
    }
    return lines;
  }

  String text() {
    return source.substring(start, end);
  }

  int length() {
    return end - start;
  }

  char first() {
    return source.charAt(start);
  }

  char last() {
    return source.charAt(end - 1);
  }

  /** Length of the first word. */
  int firstWord() {
    int i = start;
    while (i < end && !isWhite(source.charAt(i))) {
      i++;
    }
    return i - start;
  }

  /** Words between white space. */
  int words() {
    int words = 0;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      boolean white = isWhite(source.charAt(i));
      words += white || inside ? 0 : 1;
      inside = !white;
    }
    return words;
  }

  /** White space in the widest sense: no-break spaces and byte order marks too. */
  static boolean isWhite(char c) {
    // Most characters are none of these at once.
    return (c <= ' ' || c > '~')
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || c == '\uFEFF'
            || c == '\u0085');
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static int lineEnd(String source, int start, int to) {
    int end = start;
    while (end < to && !isBreak(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int next(String source, int end, int to) {
    boolean pair = end + 1 < to && source.charAt(end) == '\r' && source.charAt(end + 1) == '\n';
    return pair ? end + 2 : end + 1;
  }

  private static Line trimmed(String source, int from, int to, boolean afterBlank) {
    int start = from;
    int end = to;
    while (start < end && isWhite(source.charAt(start))) {
      start++;
    }
    while (end > start && isWhite(source.charAt(end - 1))) {
      end--;
    }
    return start == end ? null : new Line(source, start, end, afterBlank);
  }
}
