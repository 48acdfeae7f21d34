package org.comention.mention;

import java.util.regex.Pattern;
import org.comention.gazetteer.CountryName.CaseRule;

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
      case CAPITALISED -> capitalised(surface, view.surface(start, end));
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

  private static int firstLetter(String word) {
    return word.codePoints().filter(Character::isLetter).findFirst().orElse(0);
  }
}
