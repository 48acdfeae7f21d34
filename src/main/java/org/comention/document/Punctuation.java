package org.comention.document;

/** What the ends of a line tell. */
final class Punctuation {
  private static final String STOPS = ".…。।";
  private static final String ASKING = "?!؟？！";
  private static final String CLOSING = "\"'”’»)]*";
  private static final String BULLETS = "-–—•·*▪►";

  private Punctuation() {}

  /** A full stop, also before a closing quote, or a question inside quotes. */
  static boolean endsWithStop(Line line) {
    char last = line.last();
    if (CLOSING.indexOf(last) < 0) {
      return STOPS.indexOf(last) >= 0;
    }
    char before = lastInside(line);
    return STOPS.indexOf(before) >= 0 || ASKING.indexOf(before) >= 0;
  }

  static boolean endsSentence(Line line) {
    return endsWithStop(line) || ASKING.indexOf(line.last()) >= 0;
  }

  /** A comma, colon or the like: the line is no headline, something must follow. */
  static boolean leavesOpen(Line line) {
    return ",;:".indexOf(line.last()) >= 0;
  }

  static boolean startsWithBullet(Line line) {
    return BULLETS.indexOf(line.first()) >= 0
        && (line.length() == 1 || Line.isWhite(line.source().charAt(line.start() + 1)));
  }

  /** A line of nothing but a bullet or a rule. */
  static boolean isBullet(Line line) {
    return line.length() <= 3 && line.text().chars().noneMatch(Character::isLetterOrDigit);
  }

  private static char lastInside(Line line) {
    int i = line.end() - 1;
    while (i > line.start() && CLOSING.indexOf(line.source().charAt(i)) >= 0) {
      i--;
    }
    return line.source().charAt(i);
  }
}
