package org.comention.mention;

import java.util.Arrays;
import org.comention.gazetteer.CommonWords;
import org.comention.gazetteer.CountryName.CaseRule;
import org.comention.gazetteer.Folding;

/** Whether a surface is written in the case that its gazetteer row asks for. */
final class Spelling {
  private Spelling() {}

  static boolean fits(CaseRule rule, String surface, TextView view, int start, int end) {
    return switch (rule) {
      case EXACT -> view.surface(start, end).equals(surface);
      case UPPER ->
          view.surface(start, end).equals(surface)
              && !view.besideDollar(start, end)
              && (surface.indexOf('.') >= 0 || !view.inCapitalLine(start));
      case CAPITALISED ->
          view.isWithoutCapitals()
              ? !CommonWords.contains(Folding.folded(surface))
              : capitalised(surface, view.surface(start, end));
    };
  }

  /** Every word that the gazetteer writes with a capital has one, by the order of words. */
  private static boolean capitalised(String surface, String written) {
    int expected = 0;
    int actual = 0;
    while (expected < surface.length() && actual < written.length()) {
      int letter = firstLetter(written, actual);
      if (Character.isUpperCase(surface.charAt(expected))
          && letter < written.length()
          && Character.isLowerCase(written.charAt(letter))) {
        return false;
      }
      expected = nextWord(surface, expected);
      actual = nextWord(written, actual);
    }
    return true;
  }

  private static int firstLetter(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Past this word and the white space and hyphens after it. */
  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isBetweenWords(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && isBetweenWords(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetweenWords(char c) {
    return c == '-' || Character.isWhitespace(c);
  }

  /** Letters to change, add or leave out to turn one word into the other (Levenshtein). */
  static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
