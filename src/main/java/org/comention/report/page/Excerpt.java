package org.comention.report.page;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * The sentence of a place in a text.
 *
 * @param text on one line
 * @param marks code points [start, end) of it that are to be highlighted
 */
record Excerpt(String text, List<int[]> marks) {

  /**
   * Cuts a sentence out of a piece of a text.
   *
   * @param piece with some text around the places
   * @param first its code points [start, end)
   * @param second as the first, and it may be the same
   */
  static Excerpt of(String piece, int[] first, int[] second) {
    int start = piece.offsetByCodePoints(0, Math.min(first[0], second[0]));
    int end = piece.offsetByCodePoints(0, Math.max(first[1], second[1]));
    BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
    sentences.setText(piece);
    int from = skipBlanks(piece, sentences.preceding(start + 1), start);
    int to = sentences.following(end - 1);
    int before = piece.codePointCount(0, from);
    String text = piece.substring(from, to).replaceAll("\\s", " ").stripTrailing();
    return new Excerpt(text, marks(first, second, before));
  }

  private static int skipBlanks(String piece, int from, int most) {
    int at = from;
    while (at < most && Character.isWhitespace(piece.charAt(at))) {
      at++;
    }
    return at;
  }

  private static List<int[]> marks(int[] first, int[] second, int before) {
    int[] a = {first[0] - before, first[1] - before};
    int[] b = {second[0] - before, second[1] - before};
    if (a[0] == b[0]) {
      return List.of(a);
    }
    return a[0] < b[0] ? List.of(a, b) : List.of(b, a);
  }
}
