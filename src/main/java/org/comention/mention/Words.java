package org.comention.mention;

import java.util.Set;
import java.util.regex.Pattern;
import org.comention.document.Span;

/** Where words begin and end in a folded text. */
final class Words {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** The first combining mark of Unicode. */
  private static final char FIRST_MARK = '\u0300';

  /** No name has a longer word; what is longer is data, and not to be read again for each hit. */
  private static final int LONGEST = 200;

  private Words() {}

  /** The words of a list that is written as text, with white space between them. */
  static Set<String> of(String list) {
    return Set.of(WHITE_SPACE.split(list.strip()));
  }

  /** Whether a surface may begin here: not inside a word, nor inside a name such as "O'Brien". */
  static boolean startsAt(char[] folded, int offset) {
    if (!Character.isLetterOrDigit(folded[offset])) {
      return false;
    }
    if (offset == 0) {
      return true;
    }
    char before = folded[offset - 1];
    boolean insideName = before == '\'' && offset > 1 && Character.isLetter(folded[offset - 2]);
    return !isWordPart(before) && !insideName;
  }

  /** Whether a surface may end here. */
  static boolean endsAt(char[] folded, int offset) {
    return offset >= folded.length
        || !isWordPart(folded[offset])
        || !isWordPart(folded[offset - 1]);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || (c >= FIRST_MARK && isMarkOrSurrogate(c));
  }

  /** The vowel signs of Indian scripts are no letters, yet of the word. */
  private static boolean isMarkOrSurrogate(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.SURROGATE;
  }

  /**
   * The word that ends before {@code offset} with nothing but white space between; null where there
   * is none, or a longer one than names have.
   */
  static Span before(char[] folded, int offset) {
    int end = offset;
    while (end > 0 && folded[end - 1] == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start <= LONGEST && isNamePart(folded[start - 1])) {
      start--;
    }
    return word(start, end);
  }

  /**
   * The word that begins after {@code offset} with nothing but white space between; null where
   * there is none, or a longer one than names have.
   */
  static Span after(char[] folded, int offset) {
    int start = offset;
    while (start < folded.length && folded[start] == ' ') {
      start++;
    }
    int end = start;
    while (end < folded.length && end - start <= LONGEST && isNamePart(folded[end])) {
      end++;
    }
    return word(start, end);
  }

  private static Span word(int start, int end) {
    return start == end || end - start > LONGEST ? null : new Span(start, end);
  }

  /** Letters, digits, and what holds a name together: "O'Brien", "Frank-Walter", "J.". */
  private static boolean isNamePart(char c) {
    return isWordPart(c) || c == '\'' || c == '-' || c == '.';
  }
}
