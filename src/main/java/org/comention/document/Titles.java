package org.comention.document;

/**
 * Compares headlines loosely: case, white space and the shape of quotes and dashes do not matter.
 */
final class Titles {
  private Titles() {}

  /**
   * Where a title ends with which this text begins, or 0. A text that begins with the title's words
   * and goes on in the same sentence does not begin with the title.
   */
  static int endIn(String text, String title) {
    int end = commonEnd(text, skipWhite(text, 0), title);
    return end > 0 && isBoundary(text, end) ? end : 0;
  }

  static boolean same(String one, String other) {
    int end = commonEnd(one, skipWhite(one, 0), other);
    return end > 0 && skipWhite(one, end) == one.length();
  }

  private static int commonEnd(String text, int from, String title) {
    int at = from;
    int end = 0;
    for (int i = skipWhite(title, 0); i < title.length(); ) {
      if (at >= text.length() || plain(text.charAt(at)) != plain(title.charAt(i))) {
        return 0;
      }
      end = at + 1;
      at = step(text, at);
      i = step(title, i);
    }
    return end;
  }

  /** To the next char that counts: white space counts once, and not at all at a title's end. */
  private static int step(String text, int at) {
    boolean white = Line.isWhite(text.charAt(at));
    int next = white ? skipWhite(text, at) : at + 1;
    return next < text.length() && skipWhite(text, next) == text.length() ? text.length() : next;
  }

  private static int skipWhite(String text, int from) {
    int at = from;
    while (at < text.length() && Line.isWhite(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static char plain(char c) {
    if (Line.isWhite(c)) {
      return ' ';
    }
    return switch (c) {
      case '‘', '’', '‚', '`', '´', 'ʼ' -> '\'';
      case '“', '”', '„', '«', '»' -> '"';
      case '–', '—', '‑', '−' -> '-';
      default -> Character.toLowerCase(Character.toUpperCase(c));
    };
  }

  private static boolean isBoundary(String text, int end) {
    for (int i = end; i < text.length() && !Line.isBreak(text.charAt(i)); i++) {
      if (!Line.isWhite(text.charAt(i))) {
        return ".:|-–—".indexOf(text.charAt(i)) >= 0;
      }
    }
    return true;
  }
}
