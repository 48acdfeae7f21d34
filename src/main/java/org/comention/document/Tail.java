package org.comention.document;

import java.util.ArrayList;
import java.util.List;
import org.comention.document.Marks.Mark;

/**
 * What stands after an article's body: its own metadata lines, then links to other articles from
 * their heading on, and buttons wherever they are.
 *
 * <p>A heading is a short line alone. "Read also" and the like head links on any page; a section's
 * name ("Politics") does where teasers follow: bullets alone on their lines, dates, headlines to
 * the end, or nothing at all; any other words do where bullets alone on their lines run to the end.
 * Everything else stays body.
 */
final class Tail {
  private static final int HEADING_WORDS = 6;
  private static final int MOST_LINES_OF_AN_ITEM = 3;
  private static final int MOST_INLINE_LINKS = 6;
  private static final int MOST_LINES_AFTER_BODY = 6;
  private static final int MOST_DATES_AFTER_BODY = 2;

  private final List<Line> lines;
  private final Marks marks;
  private final SectionKind[] kinds;
  private int end;

  private Tail(List<Line> lines) {
    this.lines = lines;
    this.marks = new Marks(lines);
    this.kinds = new SectionKind[marks.size()];
  }

  /** Reads what comes after the first prose. */
  static Tail of(List<Line> lines) {
    Tail tail = new Tail(lines);
    tail.markButtons();
    tail.markSidebars();
    return tail;
  }

  /** Writes what was found over the kinds of all lines, of which these are the last. */
  void mark(SectionKind[] all) {
    int offset = all.length - lines.size();
    for (int i = 0; i < kinds.length; i++) {
      all[offset + i] = kinds[i] == null ? all[offset + i] : kinds[i];
    }
  }

  /**
   * The date lines directly after the body, which become boilerplate as do bullets and section
   * names between them. More than two dates are a list, not the article's.
   */
  List<String> takeMetadata() {
    List<String> dates = new ArrayList<>();
    int first = Math.max(0, end - MOST_LINES_AFTER_BODY);
    for (int i = end - 1; i >= first && !marks.is(Mark.PROSE, i); i--) {
      if (marks.is(Mark.DATE, i)) {
        dates.add(0, lines.get(i).text());
      }
      kinds[i] = isMetadata(i) ? SectionKind.BOILERPLATE : kinds[i];
    }
    return dates.size() > MOST_DATES_AFTER_BODY ? List.of() : dates;
  }

  private boolean isMetadata(int i) {
    Line line = lines.get(i);
    return marks.is(Mark.DATE, i)
        || marks.is(Mark.BULLET, i)
        || (Punctuation.startsWithBullet(line) && Furniture.isSectionName(line));
  }

  private void markButtons() {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = marks.is(Mark.BUTTON, i) ? SectionKind.BOILERPLATE : null;
    }
  }

  private void markSidebars() {
    end = kinds.length;
    for (int i = 0; i < kinds.length; i++) {
      int until = sidebarEnd(i);
      if (until == kinds.length) {
        end = i;
      }
      for (; i < until; i++) {
        kinds[i] = kinds[i] == null ? SectionKind.SIDEBAR : kinds[i];
      }
    }
  }

  /** Where the sidebar ends that begins with this line; the line itself where none begins. */
  private int sidebarEnd(int i) {
    Line line = lines.get(i);
    if (line.words() > HEADING_WORDS
        || Punctuation.endsSentence(line)
        || marks.is(Mark.BULLET, i)
        || marks.is(Mark.BUTTON, i)) {
      return i;
    }
    if (Furniture.headsLinks(line)) {
      return linksEnd(i);
    }
    boolean named = Furniture.isSectionName(line) && !Punctuation.startsWithBullet(line);
    boolean heading = headsItems(i) || (named && headsTeasers(i));
    return heading ? kinds.length : i;
  }

  /** A few links in the middle of an article end where its prose goes on. */
  private int linksEnd(int i) {
    int next = i + 1;
    while (next - i <= MOST_INLINE_LINKS && marks.is(Mark.HEADLINE, next)) {
      next++;
    }
    Marks.Rest rest = marks.after(i);
    boolean inline =
        next > i + 1 && marks.is(Mark.PROSE, next) && 5 * rest.marked() < 2 * rest.lines();
    return inline ? next : kinds.length;
  }

  private boolean headsTeasers(int i) {
    Marks.Rest rest = marks.after(i);
    return rest.lines() == 0
        || marks.is(Mark.BULLET, i + 1)
        || (marks.is(Mark.DATE, i + 1) && rest.dates() > 1)
        || (rest.headlines() >= 2 && 5 * rest.marked() >= 4 * rest.lines());
  }

  private boolean headsItems(int i) {
    return marks.is(Mark.BULLET, i + 1)
        && marks.after(i).bullets() >= 2
        && i + 1 >= marks.itemsStart(MOST_LINES_OF_AN_ITEM);
  }
}
