package org.comention.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the first prose of a page: headline, caption, byline, date.
 *
 * <p>Without a record's title, the headline is among the first three lines that are neither a date
 * nor a button, and it has four words; a line with a full stop, a comma or a small first letter is
 * none, and a page with more than eight such lines is a cover. What stands above it (a caption,
 * seed 000) and what repeats it (seed 004) is title too.
 */
final class Head {
  private static final int MOST_LINES = 40;
  private static final int FIRST_LINES = 3;
  private static final int MOST_CANDIDATES = 8;
  private static final int MOST_DATES = 2;
  private static final int MOST_WORDS_OF_A_STANDFIRST = 60;
  private static final int BYLINES = 3;
  private static final int ENTRIES = 12;
  private static final int REPEATED_WITHIN = 6;
  private static final int HEADLINE_WORDS = 4;
  private static final int LONGEST_HEADLINE = 220;

  private final List<Line> lines;
  private final int zone;
  private final int bodyStart;
  private final String opening;
  private final List<Integer> titleLines = new ArrayList<>();
  private final List<Integer> furniture = new ArrayList<>();
  private final List<String> dateLines = new ArrayList<>();
  private int bareDates;
  private String headline;

  private Head(List<Line> lines, int zone, int bodyStart, String opening) {
    this.lines = lines;
    this.zone = zone;
    this.bodyStart = bodyStart;
    this.opening = opening;
  }

  /** Reads the head of a page whose title, if given, stands before these lines. */
  static Head of(List<Line> lines, String title) {
    int zone = 0;
    int bodyStart = lines.size();
    String opening = "";
    for (Paragraph paragraph :
        Paragraph.of(lines.subList(0, Math.min(lines.size(), 2 * MOST_LINES)))) {
      if (paragraph.isProse()) {
        bodyStart = zone + paragraph.lines().size();
        opening = paragraph.joined();
        break;
      }
      zone += paragraph.lines().size();
    }
    Head head = new Head(lines, Math.min(zone, MOST_LINES), bodyStart, opening);
    head.read(title);
    return head;
  }

  void mark(SectionKind[] kinds) {
    furniture.forEach(i -> kinds[i] = SectionKind.BOILERPLATE);
    titleLines.forEach(i -> kinds[i] = SectionKind.TITLE);
  }

  /** The lines of the head that may be its date; more than two bare dates are a list's. */
  List<String> dateLines() {
    return bareDates > MOST_DATES ? List.of() : dateLines;
  }

  String headline() {
    return headline;
  }

  /** The first prose, or empty. */
  String opening() {
    return opening;
  }

  /** Index of the first line after the first prose. */
  int bodyStart() {
    return bodyStart;
  }

  private void read(String title) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < zone; i++) {
      if (isFurniture(lines.get(i))) {
        furniture.add(i);
      } else {
        candidates.add(i);
      }
    }
    if (title != null) {
      takeRepeated(candidates, title);
    } else if (!opening.isEmpty() && candidates.size() <= MOST_CANDIDATES) {
      takeHeadline(candidates);
    }
    if (dateLines.isEmpty() && (title != null || headline != null)) {
      takeDateAfterStandfirst();
    }
  }

  /**
   * Many pages have a sentence in bold between headline and date. Where dates come again and again,
   * they are a chronicle's.
   */
  private void takeDateAfterStandfirst() {
    int last = Math.min(lines.size(), bodyStart + BYLINES);
    int words = opening.split("\\s+").length;
    int i = words > MOST_WORDS_OF_A_STANDFIRST ? last : bodyStart;
    while (i < last && !DateLine.isBare(lines.get(i)) && !Punctuation.endsSentence(lines.get(i))) {
      i++;
    }
    if (i < last && DateLine.isBare(lines.get(i)) && isOnlyDate(i)) {
      dateLines.add(lines.get(i).text());
      furniture.add(i);
    }
  }

  private boolean isOnlyDate(int at) {
    int end = Math.min(lines.size(), at + ENTRIES);
    return lines.subList(at + 1, end).stream().noneMatch(DateLine::isBare);
  }

  private boolean isFurniture(Line line) {
    boolean bareDate = DateLine.isBare(line);
    bareDates += bareDate ? 1 : 0;
    if (bareDate || DateLine.of(line.text()) != null) {
      dateLines.add(line.text());
    }
    return bareDate
        || Punctuation.isBullet(line)
        || Furniture.isBoilerplate(line)
        || Furniture.isSectionName(line);
  }

  private void takeHeadline(List<Integer> candidates) {
    int first = Math.min(FIRST_LINES, candidates.size());
    for (int i = 0; i < first && canBeHeadline(lines.get(candidates.get(i))); i++) {
      Line line = lines.get(candidates.get(i));
      if (line.words() >= HEADLINE_WORDS || candidates.size() == 1) {
        headline = line.text();
        titleLines.addAll(candidates.subList(0, i + 1));
        takeRepeated(candidates.subList(i + 1, candidates.size()), headline);
        return;
      }
    }
  }

  private void takeRepeated(List<Integer> candidates, String title) {
    for (int i = Math.min(REPEATED_WITHIN, candidates.size()) - 1; i >= 0; i--) {
      if (Titles.same(lines.get(candidates.get(i)).text(), title)) {
        titleLines.addAll(candidates.subList(0, i + 1));
        return;
      }
    }
  }

  private static boolean canBeHeadline(Line line) {
    return line.length() <= LONGEST_HEADLINE
        && !Character.isLowerCase(line.source().codePointAt(line.start()))
        && !Punctuation.leavesOpen(line)
        && !Punctuation.endsWithStop(line);
  }
}
