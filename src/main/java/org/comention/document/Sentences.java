package org.comention.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The paragraphs and sentences of a text. A line break inside a hard-wrapped paragraph ends no
 * sentence, and no paragraph crosses a section.
 */
public final class Sentences {
  // ICU's own filter compares endings, not words: it would not break after "NATO." for "O.", nor
  // after "Ibrahimov." for "v.".
  private static final Set<String> NEVER_LAST =
      Set.of(
          ("Mr. Mrs. Ms. Dr. Prof. Hon. Rt. St. Mt. Ft. Rev. Gen. Maj. Brig. Lt. Col. Capt. Cmdr."
                  + " Cdr. Cpt. Sgt. Adm. Sen. Sens. Rep. Reps. Gov. Amb. Min. Pres. Sec. Supt."
                  + " Messrs. Mme. Asst. Dep. Dept. Gov't. No. Nos. Art. Arts. Fig. vol. pp. vs. v."
                  + " cf. e.g. i.e. viz. approx. est. H.E. S.E. M.P. Jan. Feb. Mar. Apr. Aug. Sept."
                  + " Sep. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.")
              .split(" "));

  /** These stand inside a sentence or at its end; what comes next decides. */
  private static final Set<String> MAYBE_LAST =
      Set.of(
          "U.S.",
          "U.K.",
          "U.N.",
          "E.U.",
          "D.C.",
          "U.S.A.",
          "U.A.E.",
          "U.S.S.R.",
          "N.Y.",
          "a.m.",
          "p.m.",
          "A.M.",
          "P.M.",
          "Inc.",
          "Ltd.",
          "Corp.",
          "Co.",
          "Jr.",
          "Sr.",
          "etc.",
          "B.C.");

  /** With a capital these begin a sentence: none of them continues a name after "U.S.". */
  private static final Set<String> OPENERS =
      Set.of(
          "The",
          "A",
          "An",
          "He",
          "She",
          "It",
          "They",
          "We",
          "You",
          "But",
          "And",
          "In",
          "On",
          "At",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "His",
          "Her",
          "Its",
          "Their",
          "As",
          "After",
          "Before",
          "When",
          "While",
          "If",
          "For",
          "However",
          "According",
          "Asked");

  // A break iterator has state: one for each thread.
  private static final ThreadLocal<BreakIterator> BREAKS =
      ThreadLocal.withInitial(() -> BreakIterator.getSentenceInstance(ULocale.ENGLISH));

  private static final int LONGEST_ABBREVIATION = 12;

  private Sentences() {}

  /**
   * All sentences in order; paragraphs and sentences are numbered through the whole text. The same
   * text and sections always give the same sentences. Takes time in proportion to the text.
   */
  public static List<Sentence> of(String text, List<Section> sections) {
    List<Sentence> sentences = new ArrayList<>();
    int number = 0;
    for (Section section : sections) {
      Span span = section.span();
      for (Paragraph paragraph : Paragraph.of(Line.of(text, span.start(), span.end()))) {
        if (!paragraph.isBullet()) {
          split(paragraph, section.kind(), number++, sentences);
        }
      }
    }
    return sentences;
  }

  private static void split(
      Paragraph paragraph, SectionKind kind, int number, List<Sentence> sentences) {
    String text = paragraph.joined();
    BreakIterator breaks = BREAKS.get();
    breaks.setText(text);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || endsHere(text, end)) {
        Span span = trimmed(text, start, end, paragraph.start());
        if (span != null) {
          sentences.add(new Sentence(span, kind, number, sentences.size()));
        }
        start = end;
      }
    }
    breaks.setText("");
  }

  private static boolean endsHere(String text, int end) {
    String last = lastWord(text, end);
    boolean initial = last.length() == 2 && last.charAt(1) == '.' && isCapital(last.charAt(0));
    if (initial || NEVER_LAST.contains(last)) {
      return false;
    }
    return !MAYBE_LAST.contains(last) || OPENERS.contains(word(text, end));
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c) && c != 'I';
  }

  /** The word before a break, or the end of a long one; what opens a bracket is no part of it. */
  private static String lastWord(String text, int end) {
    int last = end;
    while (last > 0 && Line.isWhite(text.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > 0 && last - first < LONGEST_ABBREVIATION && isWordChar(text.charAt(first - 1))) {
      first--;
    }
    return text.substring(first, last);
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '\'';
  }

  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 12 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static Span trimmed(String text, int from, int to, int offset) {
    int start = from;
    int end = to;
    while (start < end && Line.isWhite(text.charAt(start))) {
      start++;
    }
    while (end > start && Line.isWhite(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? null : new Span(offset + start, offset + end);
  }
}
