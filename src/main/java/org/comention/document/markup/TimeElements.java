package org.comention.document.markup;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.comention.document.SectionKind;
import org.jsoup.nodes.Element;

/**
 * The dates in {@code time} elements that may be the article's: those around its headline, up to
 * its first running text. More than two different ones are a list's.
 */
final class TimeElements {
  private static final int MOST_DATES = 2;
  private static final int MOST_ELEMENTS = 1_000;
  private static final int BEFORE_HEADLINE = 3;

  private TimeElements() {}

  /** As written in their attribute; the headline is the index of a block, or -1. */
  static List<String> dates(Element body, List<Block> blocks, SectionKind[] kinds, int headline) {
    Set<Element> head = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean before = true;
    for (int i = Math.max(0, headline - BEFORE_HEADLINE); i < kinds.length && before; i++) {
      boolean main = kinds[i] == SectionKind.BODY || kinds[i] == SectionKind.TITLE;
      if (main) {
        head.add(blocks.get(i).element());
      }
      before = i <= headline || !(main && blocks.get(i).isProse());
    }
    List<String> dates =
        body.select("time[datetime]").stream()
            .limit(MOST_ELEMENTS)
            .filter(time -> head.contains(VisibleText.block(time)))
            .map(time -> time.attr("datetime").strip())
            .filter(date -> !date.isEmpty())
            .distinct()
            .toList();
    return dates.size() > MOST_DATES ? List.of() : dates;
  }
}
