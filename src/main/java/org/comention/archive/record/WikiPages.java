package org.comention.archive.record;

import java.util.List;
import org.comention.archive.Encoding.Decoded;
import org.comention.archive.Entry;
import org.comention.archive.Markup;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.archive.Skipped;
import org.comention.archive.Texts;
import org.jsoup.nodes.Element;

/** Pages of a MediaWiki dump: its articles, of each the last revision there. */
record WikiPages(long maxDocument) {
  private static final String ARTICLES = "0";

  static boolean isPage(Element element) {
    return element.nameIs("page") && child(element, "revision") != null;
  }

  Entry entry(Place place, Element page, Decoded source) {
    String namespace = text(page, "ns");
    if (namespace != null && !namespace.equals(ARTICLES)) {
      return new Skipped(place, "wiki_namespace");
    }
    if (child(page, "redirect") != null) {
      return new Skipped(place, "wiki_redirect");
    }
    Element revision = child(page, "revision");
    Element text = child(revision, "text");
    RawText document =
        new RawText(
            place,
            text == null ? "" : text.wholeText(),
            Markup.WIKITEXT,
            metadata(page, revision),
            source.issues());
    return Texts.entry(Texts.wellFormed(document), maxDocument);
  }

  /** The time of an edit is when this state was taken; it publishes nothing. */
  private static Metadata metadata(Element page, Element revision) {
    String edited = text(revision, "timestamp");
    return new Metadata(text(page, "id"), null, text(page, "title"), null, edited, null);
  }

  private static String text(Element element, String name) {
    Element child = child(element, name);
    return child == null ? null : child.text();
  }

  private static Element child(Element element, String name) {
    List<Element> named = element.children().stream().filter(c -> c.nameIs(name)).toList();
    return named.isEmpty() ? null : named.get(named.size() - 1);
  }
}
