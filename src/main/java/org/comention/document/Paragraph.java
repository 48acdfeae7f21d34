package org.comention.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong together. A paragraph is a block between empty lines; where a block has one
 * paragraph a line, as crawls leave it, each of its lines is one.
 *
 * @param lines at least one
 */
record Paragraph(List<Line> lines) {
  /** Hard-wrapped texts keep below this; a longer line is a whole paragraph. */
  private static final int LONGEST_WRAPPED = 120;

  /** How far lines may fall short of the width that they are broken to. */
  private static final int RAGGED = 12;

  private static final int FEWEST_PROSE_WORDS = 8;
  private static final int FEWEST_UNSPACED_LETTERS = 40;
  private static final int MOST_WORDS_OF_A_QUESTION = 20;
  private static final int PROSE_WITHOUT_STOP = 60;

  static List<Paragraph> of(List<Line> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).afterBlank()) {
        split(lines.subList(start, i), paragraphs);
        start = i;
      }
    }
    return paragraphs;
  }

  int start() {
    return lines.get(0).start();
  }

  int end() {
    return lines.get(lines.size() - 1).end();
  }

  /** Its characters with every line break inside made a space: as long as the original. */
  String joined() {
    String text = lines.get(0).source().substring(start(), end());
    if (lines.size() == 1) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Line.isBreak(chars[i]) ? ' ' : chars[i];
    }
    return new String(chars);
  }

  /** Whether this is a bullet or a rule alone, which is no paragraph to count. */
  boolean isBullet() {
    return lines.size() == 1 && Punctuation.isBullet(lines.get(0));
  }

  /**
   * Whether this is running text, as against headlines, names, cover pages and menus: enough words,
   * many of them small, and a full stop at the end. A question of one line may be a headline.
   */
  boolean isProse() {
    int words = lines.stream().mapToInt(Line::words).sum();
    if (words < FEWEST_PROSE_WORDS && !isUnspaced()) {
      return false;
    }
    Line last = lines.get(lines.size() - 1);
    boolean asks = words > MOST_WORDS_OF_A_QUESTION || lines.size() > 1;
    boolean ends =
        words >= PROSE_WITHOUT_STOP
            || Punctuation.endsWithStop(last)
            || (asks && Punctuation.endsSentence(last));
    return ends && hasSmallWords();
  }

  /** Chinese, Japanese or Thai: many letters, few spaces. */
  private boolean isUnspaced() {
    return joined().codePoints().filter(c -> Character.getType(c) == Character.OTHER_LETTER).count()
        >= FEWEST_UNSPACED_LETTERS;
  }

  /** At least a third of the words begin small, or the script knows no capitals. */
  private boolean hasSmallWords() {
    int small = 0;
    int capital = 0;
    String text = joined();
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || Line.isWhite(text.charAt(i - 1))) {
        small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        capital += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return 2 * small >= capital;
  }

  private static void split(List<Line> block, List<Paragraph> paragraphs) {
    int width = block.stream().mapToInt(Line::length).max().orElse(0);
    boolean narrow = width <= LONGEST_WRAPPED;
    boolean wrapped = narrow && isWrapped(block, width);
    int start = 0;
    for (int i = 1; i <= block.size(); i++) {
      if (i == block.size() || !(narrow && continues(block, i, wrapped, width))) {
        paragraphs.add(new Paragraph(block.subList(start, i)));
        start = i;
      }
    }
  }

  private static boolean continues(List<Line> block, int i, boolean wrapped, int width) {
    Line previous = block.get(i - 1);
    Line line = block.get(i);
    boolean inSentence = startsSmall(line) && !Punctuation.endsSentence(previous);
    return inSentence || (wrapped && !startsAnew(previous, line, width));
  }

  private static boolean startsSmall(Line line) {
    return Character.isLowerCase(line.source().codePointAt(line.start()));
  }

  /**
   * Whether lines were broken to fit a width: most have no room for the next line's first word, and
   * few end where a sentence does.
   */
  private static boolean isWrapped(List<Line> block, int width) {
    int full = 0;
    int ends = 0;
    for (int i = 1; i < block.size(); i++) {
      Line line = block.get(i - 1);
      full += isFull(line, block.get(i), width) ? 1 : 0;
      ends += Punctuation.endsSentence(line) ? 1 : 0;
    }
    int breaks = block.size() - 1;
    return 2 * full >= breaks && 2 * ends < breaks;
  }

  private static boolean isFull(Line line, Line next, int width) {
    return line.length() + 1 + next.firstWord() + RAGGED > width;
  }

  /** In wrapped text a new paragraph is seen by a bullet, or by a line that stopped early. */
  private static boolean startsAnew(Line previous, Line line, int width) {
    boolean stoppedEarly = 2 * previous.length() < width;
    return Punctuation.startsWithBullet(line) || (stoppedEarly && !startsSmall(line));
  }
}
