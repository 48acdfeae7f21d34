package org.comention.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads HTML, however broken. */
final class HtmlReader {
  /** What is nested deeper is read as if it stood here: no page that people wrote goes so deep. */
  private static final int DEEPEST = 256;

  /** The parser's time grows with the square of the tables that are open: 10 s for 80,000. */
  private static final int MOST_OPEN_TABLES = 1_000;

  private static final Pattern TABLE = Pattern.compile("(?i)<(/?)table\\b");
  private static final Pattern TABLES =
      Pattern.compile("(?i)<(/?)(?:table|tbody|thead|tfoot|caption|tr|td|th)\\b");

  private HtmlReader() {}

  static Page read(String html) {
    Document page = parsed(html);
    Declarations declared = new Declarations(page);
    VisibleText visible = VisibleText.of(page.body());
    int headline = Headline.find(visible, declared.titles());
    SectionKind[] kinds = MainText.of(page.body(), visible, headline);
    List<String> dates = new ArrayList<>(declared.dates());
    dates.addAll(TimeElements.dates(page.body(), visible.blocks(), kinds, headline));
    String title = declared.titles().isEmpty() ? null : declared.titles().get(0);
    return new Page(
        visible.text(),
        sections(visible, kinds),
        headline < 0 ? title : visible.text(visible.blocks().get(headline)),
        dates,
        declared.url(),
        declared.language());
  }

  private static Document parsed(String html) {
    String safe = hasTooManyTables(html) ? TABLES.matcher(html).replaceAll("<$1div") : html;
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(safe, "");
  }

  private static boolean hasTooManyTables(String html) {
    int open = 0;
    for (Matcher table = TABLE.matcher(html); open <= MOST_OPEN_TABLES && table.find(); ) {
      open = table.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
    }
    return open > MOST_OPEN_TABLES;
  }

  private static List<Section> sections(VisibleText visible, SectionKind[] kinds) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      Block block = visible.blocks().get(i);
      sections.add(new Section(kinds[i], new Span(block.start(), block.end())));
    }
    return sections;
  }
}
