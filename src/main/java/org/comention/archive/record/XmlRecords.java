package org.comention.archive.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comention.archive.Encoding.Decoded;
import org.comention.archive.Entry;
import org.comention.archive.Markup;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Understands one element of XML or SGML. Read tolerantly: an unknown entity, a bare ampersand or a
 * control character is text as it stands, and an end that is missing is supplied.
 */
final class XmlRecords implements RecordEntries.Understanding {
  private static final Pattern TAG_OR_ENTITY =
      Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[a-zA-Z]\\w{1,30});");

  private final RecordFields fields;
  private final WikiPages pages;

  XmlRecords(ReadingOptions options) {
    this.fields = new RecordFields(options);
    this.pages = new WikiPages(options.maxDocument());
  }

  @Override
  public Entry entry(Place place, Decoded source) {
    Element record = element(source.text());
    if (WikiPages.isPage(record)) {
      return pages.entry(place, record, source);
    }
    Map<String, JsonNode> values = new HashMap<>();
    new XmlValues(fields, values).readAll(record);
    return marked(fields.entry(place, values, source));
  }

  private static Element element(String text) {
    Document whole = Jsoup.parse(text, "", Parser.xmlParser());
    whole
        .nodeStream(CDataNode.class)
        .toList()
        .forEach(data -> data.replaceWith(new TextNode(data.text())));
    Element first = whole.firstElementChild();
    return first == null ? whole : first;
  }

  private static Entry marked(Entry entry) {
    return entry instanceof RawText document && hasMarkup(document.text())
        ? new RawText(
            document.place(), document.text(), Markup.HTML, document.metadata(), document.issues())
        : entry;
  }

  /** Feeds and many dumps hold HTML as character data. */
  static boolean hasMarkup(String text) {
    return TAG_OR_ENTITY.matcher(text).find();
  }
}
