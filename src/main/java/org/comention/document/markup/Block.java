package org.comention.document.markup;

import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * One run of text that a browser sets apart: a paragraph, a heading, an item, a table's row.
 *
 * @param element the innermost block element that it stands in
 * @param start where it begins in the page's text
 * @param letters its chars without white space
 * @param linked how many of those are links
 */
record Block(Element element, int start, int end, int letters, int linked, int words) {
  private static final int FEWEST_PROSE_WORDS = 10;

  Block {
    Objects.requireNonNull(element, "element");
  }

  /** Whether links are half of it or more. */
  boolean isLinks() {
    return 2 * linked >= letters;
  }

  /** Whether it looks like a sentence rather than a label. */
  boolean isProse() {
    return words >= FEWEST_PROSE_WORDS && 3 * linked < letters;
  }

  /** 1 to 6, or 0 where it is no heading. */
  int headingLevel() {
    String tag = element.normalName();
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    return heading ? tag.charAt(1) - '0' : 0;
  }
}
