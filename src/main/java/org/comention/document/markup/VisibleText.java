package org.comention.document.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page as its reader sees it. Blocks stand on lines of their own, with an empty line
 * between paragraphs; items and rows follow each other line by line; the cells of a row that hold
 * nothing but words are apart by a tab.
 */
final class VisibleText {
  /** Inline for us, although HTML lets them hold blocks: a correction stands inside a sentence. */
  private static final Set<String> INLINE = Set.of("ins", "del");

  private static final Set<String> LINES = Set.of("li", "tr", "td", "th", "dt", "dd", "caption");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> TABLE = Set.of("td", "th", "tr", "tbody", "thead", "tfoot");

  private static final Pattern ADDRESS = Pattern.compile("\\s*(?:https?://|www\\.)");

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Element> deep = Collections.newSetFromMap(new IdentityHashMap<>());
  private Gap gap = Gap.NONE;
  private Element current;
  private int start;
  private int letters;
  private int linked;
  private int words;
  private int links;
  private int preformatted;

  private VisibleText() {}

  static VisibleText of(Element body) {
    VisibleText visible = new VisibleText();
    body.forEachNode(visible::noteDeepRows);
    body.filter(visible.new Walk());
    visible.close();
    return visible;
  }

  String text() {
    return text.toString();
  }

  String text(Block block) {
    return text.substring(block.start(), block.end());
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Rows and cells that hold blocks: they lay out a page, and are no rows of a table to read. */
  private void noteDeepRows(Node node) {
    boolean block = node instanceof Element element && isBlock(element);
    if (!block || TABLE.contains(node.normalName())) {
      return;
    }
    Element row = ((Element) node).parent();
    while (row != null && TABLE.contains(row.normalName()) && deep.add(row)) {
      row = row.parent();
    }
  }

  private static boolean isBlock(Element element) {
    boolean button = element.nameIs("button");
    return button || (element.isBlock() && !INLINE.contains(element.normalName()));
  }

  private void open(Element element) {
    if (element.nameIs("br")) {
      gap = gap.broken();
    } else if (isBlock(element)) {
      border(element);
    }
    links += leadsAway(element) ? 1 : 0;
    preformatted += element.nameIs("pre") ? 1 : 0;
  }

  private void close(Element element) {
    if (isBlock(element)) {
      border(element);
    }
    links -= leadsAway(element) ? 1 : 0;
    preformatted -= element.nameIs("pre") ? 1 : 0;
  }

  /** A link to elsewhere; an address that is written out is part of the text. */
  private static boolean leadsAway(Element element) {
    return element.nameIs("a")
        && !element.attr("href").isEmpty()
        && !element.attr("href").startsWith("#")
        && !ADDRESS.matcher(element.ownText()).lookingAt();
  }

  private void border(Element element) {
    if (CELLS.contains(element.normalName()) && !isDeep(element)) {
      gap = gap.or(Gap.TAB);
      return;
    }
    close();
    gap = gap.or(LINES.contains(element.normalName()) ? Gap.LINE : Gap.PARAGRAPH);
  }

  private boolean isDeep(Element cell) {
    return deep.contains(cell) || (cell.parent() != null && deep.contains(cell.parent()));
  }

  private void add(TextNode node) {
    String whole = node.getWholeText();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (preformatted > 0 && (c == '\n' || c == '\r')) {
        gap = c == '\n' ? gap.broken() : gap.or(Gap.LINE);
      } else if (isSpace(c)) {
        gap = gap.or(Gap.SPACE);
      } else if (c != '\u00AD' && c != '\u200B') {
        add(c, node);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\u00A0';
  }

  private void add(char c, TextNode node) {
    if (current == null) {
      gap = blocks.isEmpty() ? Gap.NONE : gap.or(Gap.LINE);
      text.append(gap.chars());
      start = text.length();
      current = block(node);
      words++;
    } else if (gap != Gap.NONE) {
      text.append(gap.chars());
      words++;
    }
    gap = Gap.NONE;
    text.append(c);
    letters++;
    linked += links > 0 ? 1 : 0;
  }

  private Element block(TextNode node) {
    Element element = block(node.parent());
    return isFlatCell(element) ? element.parent() : element;
  }

  /** The innermost block element that is this element or holds it. */
  static Element block(Element inline) {
    Element element = inline;
    while (!isBlock(element)) {
      element = element.parent();
    }
    return element;
  }

  private boolean isFlatCell(Element element) {
    return CELLS.contains(element.normalName()) && !isDeep(element);
  }

  private void close() {
    if (current != null) {
      blocks.add(new Block(current, start, text.length(), letters, linked, words));
    }
    current = null;
    letters = 0;
    linked = 0;
    words = 0;
  }

  private final class Walk implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words);
      } else if (node instanceof Element element) {
        if (Visibility.isHidden(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
      return FilterResult.CONTINUE;
    }
  }
}
