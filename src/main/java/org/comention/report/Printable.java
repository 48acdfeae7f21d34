package org.comention.report;

/** Makes foreign text harmless to a terminal and to the columns of a page. */
public final class Printable {
  private static final char SUBSTITUTE = '\uFFFD';

  private Printable() {}

  /** On one line: what moves the cursor or turns the direction of writing is replaced. */
  public static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(isPlain(c) ? c : SUBSTITUTE));
    return shown.toString();
  }

  /** The same on several lines: line feeds and tabs stay. */
  public static String lines(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> shown.appendCodePoint(c == '\n' || c == '\t' || isPlain(c) ? c : SUBSTITUTE));
    return shown.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
