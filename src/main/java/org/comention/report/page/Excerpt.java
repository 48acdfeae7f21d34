package org.comention.report.page;

import java.util.List;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Sentence;
import org.comention.document.Sentences;
import org.comention.document.Span;

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
    Span shown = sentence(piece, new Span(start, end));
    int before = piece.codePointCount(0, shown.start());
    String text = piece.substring(shown.start(), shown.end()).replaceAll("\\s", " ");
    return new Excerpt(text, marks(first, second, before));
  }

  /** By the rules by which sentences are counted; all that the places reach into. */
  private static Span sentence(String piece, Span places) {
    int from = places.start();
    int to = places.end();
    Section all = new Section(SectionKind.BODY, new Span(0, piece.length()));
    for (Sentence sentence : Sentences.of(piece, List.of(all))) {
      Span span = sentence.span();
      if (span.start() < places.end() && span.end() > places.start()) {
        from = Math.min(from, span.start());
        to = Math.max(to, span.end());
      }
    }
    return new Span(from, to);
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
