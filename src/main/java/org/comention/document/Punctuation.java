package org.comention.document;

/** What the ends of a line tell. */
final class Punctuation {
  private static final String STOPS = ".。।";
  private static final String ASKING = "?!؟？！";
  private static final String CLOSING = "\"'”’»)]*";
  private static final String BULLETS = "-–—•·*▪►●■○";
  private static final String RULES = BULLETS + "#_=~|";

  private Punctuation() {}

  /**
   * A full stop, also before a closing quote, or a question inside quotes. Three dots are none:
   * they cut teasers short.
   */
  static boolean endsWithStop(Line line) {
    int last = lastInside(line);
    char c = line.source().charAt(last);
    boolean cut = last > line.start() && c == '.' && line.source().charAt(last - 1) == '.';
    boolean quotedQuestion = last < line.end() - 1 && ASKING.indexOf(c) >= 0;
    return quotedQuestion || (STOPS.indexOf(c) >= 0 && !cut);
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
    return line.length() <= 3 && line.text().chars().allMatch(c -> RULES.indexOf(c) >= 0);
  }

  /** Index of the last char that is no closing quote or bracket. */
  private static int lastInside(Line line) {
    int i = line.end() - 1;
    while (i > line.start() && CLOSING.indexOf(line.source().charAt(i)) >= 0) {
      i--;
    }
    return i;
  }
}
