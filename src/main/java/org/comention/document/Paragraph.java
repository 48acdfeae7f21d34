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
   * Whether this is running text, as against headlines, names, menus and dates: some words with a
   * full stop at the end, or very many words. A question of one line may be a headline.
   */
  boolean isProse() {
    int words = lines.stream().mapToInt(Line::words).sum();
    boolean longEnough = words >= 8 || end() - start() >= 60;
    Line last = lines.get(lines.size() - 1);
    boolean ends = Punctuation.endsWithStop(last) || asks(last, words);
    return words >= 30 || (longEnough && ends);
  }

  private boolean asks(Line last, int words) {
    return Punctuation.endsSentence(last) && (words > 20 || lines.size() > 1);
  }

  private static void split(List<Line> block, List<Paragraph> paragraphs) {
    int width = block.stream().mapToInt(Line::length).max().orElse(0);
    boolean lineByLine = width > LONGEST_WRAPPED || mostEndSentences(block);
    int start = 0;
    for (int i = 1; i <= block.size(); i++) {
      if (i == block.size() || lineByLine || startsAnew(block.get(i - 1), block.get(i), width)) {
        paragraphs.add(new Paragraph(block.subList(start, i)));
        start = i;
      }
    }
  }

  private static boolean mostEndSentences(List<Line> block) {
    long ends = block.stream().limit(block.size() - 1L).filter(Punctuation::endsSentence).count();
    return 2 * ends >= block.size() - 1;
  }

  /** In wrapped text a new paragraph is seen by a bullet, or by a line that stopped early. */
  private static boolean startsAnew(Line previous, Line line, int width) {
    boolean stoppedEarly = 2 * previous.length() < width;
    return Punctuation.startsWithBullet(line)
        || (stoppedEarly && !Character.isLowerCase(line.source().codePointAt(line.start())));
  }
}
