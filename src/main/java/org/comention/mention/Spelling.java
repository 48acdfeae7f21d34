package org.comention.mention;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.comention.gazetteer.CommonWords;
import org.comention.gazetteer.CountryName.CaseRule;
import org.comention.gazetteer.Folding;

/** Whether a surface is written in the case that its gazetteer row asks for. */
final class Spelling {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private Spelling() {}

  static boolean fits(CaseRule rule, String surface, TextView view, int start, int end) {
    return switch (rule) {
      case EXACT -> view.surface(start, end).equals(surface);
      case UPPER ->
          view.surface(start, end).equals(surface)
              && (surface.indexOf('.') >= 0 || !view.inCapitalLine(start));
      case CAPITALISED ->
          view.isWithoutCapitals()
              ? !CommonWords.contains(Folding.folded(surface))
              : capitalised(surface, view.surface(start, end));
    };
  }

  /** Every word that the gazetteer writes with a capital has one, by the order of words. */
  private static boolean capitalised(String surface, String written) {
    String[] expected = BETWEEN_WORDS.split(surface);
    String[] actual = BETWEEN_WORDS.split(written);
    for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
      int first = firstLetter(actual[i]);
      if (Character.isUpperCase(expected[i].charAt(0)) && Character.isLowerCase(first)) {
        return false;
      }
    }
    return true;
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

  private static int firstLetter(String word) {
    return word.codePoints().filter(Character::isLetter).findFirst().orElse(0);
  }
}
