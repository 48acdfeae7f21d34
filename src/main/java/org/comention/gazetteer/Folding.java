package org.comention.gazetteer;

import com.ibm.icu.text.Normalizer2;

/**
 * Folds a text for comparison without changing its length, so that every offset in the copy is an
 * offset in the original: lower case, no diacritics, one kind of apostrophe, hyphen and space.
 * Thread-safe.
 */
public final class Folding {
  private static final char[] TABLE = table();

  private Folding() {}

  /**
   * A folded copy, as long as the text. White space becomes a space; but a line break that follows
   * another with only white space between them stays a line break, so that no surface reaches
   * across paragraphs.
   */
  public static char[] fold(CharSequence text) {
    char[] folded = new char[text.length()];
    boolean afterBreak = false;
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      folded[i] = TABLE[c];
      boolean lineBreak = c == '\n';
      if (lineBreak && afterBreak) {
        folded[i] = '\n';
      }
      afterBreak = lineBreak || (afterBreak && folded[i] == ' ');
    }
    return folded;
  }

  /** A folded copy as a string. */
  public static String folded(CharSequence text) {
    return new String(fold(text));
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    Normalizer2 decomposition = Normalizer2.getNFDInstance();
    for (int c = 0; c < table.length; c++) {
      table[c] = folded((char) c, decomposition);
    }
    return table;
  }

  private static char folded(char c, Normalizer2 decomposition) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    String decomposed = decomposition.getDecomposition(c);
    char base =
        decomposed == null || !latinOrGreekOrCyrillic(decomposed) ? c : decomposed.charAt(0);
    return special(Character.toLowerCase(base));
  }

  private static boolean latinOrGreekOrCyrillic(String decomposed) {
    return switch (Character.UnicodeScript.of(decomposed.charAt(0))) {
      case LATIN, GREEK, CYRILLIC -> true;
      default -> false;
    };
  }

  /** Letters that Unicode does not decompose, and the many forms of apostrophe and hyphen. */
  private static char special(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u02BB', '\u02B9', '`', '\u00B4', '\u2032', '\uFF07' ->
          '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
      case '\u0131' -> 'i';
      case '\u0259' -> 'a';
      case '\u00F8' -> 'o';
      case '\u0142' -> 'l';
      case '\u0111', '\u00F0' -> 'd';
      case '\u00DF' -> 's';
      case '\u00E6' -> 'a';
      case '\u0153' -> 'o';
      case '\u00FE' -> 't';
      default -> c;
    };
  }
}
