package org.comention.archive.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comention.archive.Sample;

/**
 * What a source of XML or SGML holds, by its beginning.
 *
 * @param records the names of its records, in lower case and without prefix
 * @param charset as its declaration says, or null
 */
record XmlShape(Set<String> records, String charset) {
  /** Where nothing else says that it is XML: what feeds, dumps and collections begin with. */
  private static final Set<String> ROOTS =
      Set.of("rss", "feed", "rdf", "mediawiki", "doc", "docs", "add", "reuters", "nitf", "newsml");

  private static final Set<String> PAGES = Set.of("html", "body", "head", "div", "p");

  private static final Pattern ELEMENT = Pattern.compile("<([\\p{L}_][^\\s/<>]{0,99})");
  private static final Pattern NO_ELEMENT =
      Pattern.compile("(?s)<!--.*?(-->|$)|<!\\[CDATA\\[.*?(]]>|$)|<[?!][^>]*(>|$)");
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  /** Null where it is none of them, or a page of HTML. */
  static XmlShape of(Sample sample, Collection<String> usual) {
    String text = sample.text().stripLeading();
    if (!text.startsWith("<")) {
      return null;
    }
    List<String> elements =
        ELEMENT
            .matcher(NO_ELEMENT.matcher(text).replaceAll(""))
            .results()
            .map(element -> Tags.local(element.group(1)))
            .toList();
    if (elements.isEmpty() || !isData(text, elements.get(0), sample)) {
      return null;
    }
    return new XmlShape(records(elements, usual), declared(text));
  }

  private static boolean isData(String text, String root, Sample sample) {
    boolean named = sample.named(".xml", ".rss", ".rdf", ".atom", ".sgml", ".sgm");
    boolean isPage = PAGES.contains(root) || text.regionMatches(true, 0, "<!doctype html", 0, 14);
    return !isPage && (named || text.startsWith("<?xml") || ROOTS.contains(root));
  }

  /** The first element with such a name; where there is none, the whole is one record. */
  private static Set<String> records(List<String> elements, Collection<String> usual) {
    Set<String> names = usual.stream().map(Tags::local).collect(Collectors.toUnmodifiableSet());
    String first = elements.stream().filter(names::contains).findFirst().orElse(elements.get(0));
    return Set.of(first);
  }

  private static String declared(String text) {
    Matcher declaration = DECLARED.matcher(text);
    return declaration.lookingAt() ? declaration.group(1) : null;
  }
}
