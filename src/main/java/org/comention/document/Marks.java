package org.comention.document;

import java.util.List;

/** What kinds of lines a page's lower part has, and how many of each from a line to the end. */
final class Marks {
  /** Longer texts are no pages with teasers; nothing in them is marked. */
  private static final int MOST_LINES = 50_000;

  private static final int FEWEST_TEASER_WORDS = 3;
  private static final int MOST_TEASER_WORDS = 30;

  /** What a line looks like. */
  enum Mark {
    /** A bullet alone on its line. */
    BULLET,
    /** A date alone on its line. */
    DATE,
    /** Some words without a full stop. */
    HEADLINE,
    /** A counter, button, share or copyright line. */
    BUTTON,
    /** Running text. */
    PROSE,
    OTHER
  }

  /** Counts of lines that are no buttons. */
  record Rest(int lines, int bullets, int dates, int headlines) {
    /** How many look like parts of teasers. */
    int marked() {
      return bullets + dates + headlines;
    }
  }

  private final Mark[] marks;
  private final int[][] after;

  Marks(List<Line> lines) {
    marks = new Mark[lines.size() > MOST_LINES ? 0 : lines.size()];
    after = new int[Mark.BUTTON.ordinal() + 1][marks.length + 1];
    if (marks.length > 0) {
      Paragraph.of(lines).forEach(new Marker()::mark);
      count();
    }
  }

  Rest after(int i) {
    return new Rest(
        marks.length - i - 1 - count(Mark.BUTTON, i + 1),
        count(Mark.BULLET, i + 1),
        count(Mark.DATE, i + 1),
        count(Mark.HEADLINE, i + 1));
  }

  /** The number of lines that were looked at. */
  int size() {
    return marks.length;
  }

  boolean is(Mark mark, int i) {
    return i >= 0 && i < marks.length && marks[i] == mark;
  }

  /** The first line from which bullets come regularly to the end. */
  int itemsStart(int mostLines) {
    int since = 0;
    for (int i = marks.length - 1; i >= 0; i--) {
      since += marks[i] == Mark.BUTTON ? 0 : 1;
      since = marks[i] == Mark.BULLET ? 0 : since;
      if (since > mostLines) {
        return i + 1;
      }
    }
    return 0;
  }

  private int count(Mark mark, int from) {
    return after[mark.ordinal()][from];
  }

  private void count() {
    for (int i = marks.length - 1; i >= 0; i--) {
      for (int[] counts : after) {
        counts[i] = counts[i + 1];
      }
      if (marks[i].ordinal() < after.length) {
        after[marks[i].ordinal()][i]++;
      }
    }
  }

  private final class Marker {
    private int next;

    void mark(Paragraph paragraph) {
      boolean wrapped = paragraph.lines().size() > 1 && paragraph.isProse();
      for (Line line : paragraph.lines()) {
        marks[next++] = wrapped ? Mark.PROSE : of(line);
      }
    }

    private Mark of(Line line) {
      if (Punctuation.isBullet(line)) {
        return Mark.BULLET;
      }
      if (Furniture.isBoilerplate(line)) {
        return Mark.BUTTON;
      }
      if (DateLine.isBare(line)) {
        return Mark.DATE;
      }
      if (Punctuation.endsWithStop(line) || line.words() > MOST_TEASER_WORDS) {
        return Mark.PROSE;
      }
      return line.words() >= FEWEST_TEASER_WORDS ? Mark.HEADLINE : Mark.OTHER;
    }
  }
}
