package org.comention.document.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says of the page: titles, dates, address, language. */
final class Declarations {
  /** The most telling first; none of them is of an update. */
  private static final List<String> DATES =
      List.of(
          ("article:published_time og:published_time og:article:published_time datepublished"
                  + " date_published publish_date publish-date publishdate publication_date"
                  + " publication-date pubdate pub_date published published_time published-date"
                  + " parsely-pub-date sailthru.date article.published originalpublicationdate"
                  + " rnews:datepublished citation_publication_date citation_date"
                  + " dcterms.issued dc.date.issued dcterms.created dc.date.created dcterms.date"
                  + " dc.date displaydate ptime date")
              .split(" "));

  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "dc.title", "citation_title", "headline");
  private static final List<String> SITES = List.of("og:site_name", "application-name");
  private static final List<String> LANGUAGES =
      List.of("content-language", "dc.language", "og:locale");

  private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s+[|–—•·»:-]{1,2}\\s+");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_SITE_WORDS = 5;
  private static final int FEWEST_TITLE_WORDS = 3;
  private static final int LONGEST_TITLE = 1_000;
  private static final int MOST_META = 2_000;

  private final Document page;
  private final StructuredData data;
  private final List<Element> metas;

  Declarations(Document page) {
    this.page = page;
    this.data = StructuredData.of(page);
    this.metas = page.select("meta[content]").stream().limit(MOST_META).toList();
  }

  /** The titles that the page gives itself, the site's name cut off, the best first. */
  List<String> titles() {
    LinkedHashSet<String> titles = new LinkedHashSet<>();
    Stream.of(values(TITLES).stream(), Stream.ofNullable(data.headline()), Stream.of(page.title()))
        .flatMap(each -> each)
        .filter(title -> title.length() <= LONGEST_TITLE)
        .map(this::withoutSite)
        .filter(title -> !title.isBlank())
        .forEach(titles::add);
    return List.copyOf(titles);
  }

  /** Publication dates as written. */
  List<String> dates() {
    List<String> dates = new ArrayList<>(data.dates());
    dates.addAll(values(DATES));
    return dates.stream().distinct().toList();
  }

  /** The address that the page calls its own, or null. */
  String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return Stream.concat(
            Stream.ofNullable(canonical).map(link -> link.attr("href")),
            values(List.of("og:url")).stream())
        .map(String::strip)
        .filter(url -> url.matches("(?i)https?://\\S+"))
        .findFirst()
        .orElse(null);
  }

  /** What the page says that it is written in, or null. */
  String language() {
    Element html = page.selectFirst("html[lang]");
    return Stream.concat(
            Stream.ofNullable(html).map(element -> element.attr("lang")),
            values(LANGUAGES).stream())
        .map(String::strip)
        .filter(language -> !language.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The contents of the metas with these names, in the order of the names. */
  private List<String> values(List<String> names) {
    return names.stream()
        .flatMap(name -> metas.stream().filter(meta -> isNamed(meta, name)))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .toList();
  }

  private static boolean isNamed(Element meta, String name) {
    return Stream.of("property", "name", "itemprop", "http-equiv")
        .anyMatch(attribute -> meta.attr(attribute).strip().equalsIgnoreCase(name));
  }

  private String withoutSite(String title) {
    String rest = title.strip().replaceAll("\\s+", " ");
    String[] parts = BETWEEN_PARTS.split(rest);
    if (parts.length < 2) {
      return rest;
    }
    String last = parts[parts.length - 1];
    String first = parts[0];
    String before = rest.substring(0, rest.lastIndexOf(last)).replaceAll("[\\s|–—•·»:-]+$", "");
    if (isSite(last) || (hasNoSite() && words(last) <= MOST_SITE_WORDS && isTitle(before))) {
      return before;
    }
    return isSite(first) ? rest.substring(first.length()).replaceAll("^[\\s|–—•·»:-]+", "") : rest;
  }

  private boolean isTitle(String text) {
    return words(text) >= FEWEST_TITLE_WORDS;
  }

  private boolean hasNoSite() {
    return values(SITES).isEmpty();
  }

  private boolean isSite(String part) {
    return values(SITES).stream().anyMatch(site -> bare(site).equals(bare(part)));
  }

  private static String bare(String name) {
    return NOT_A_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static long words(String text) {
    return Arrays.stream(NOT_A_WORD.split(text)).filter(word -> !word.isEmpty()).count();
  }
}
