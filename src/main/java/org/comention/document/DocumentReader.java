package org.comention.document;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.document.markup.MarkupReader;
import org.comention.document.markup.Page;

/**
 * Makes documents of raw texts. The same raw text and rules always give the same document. Never
 * fails for what a text or its record says: that becomes issues. Thread-safe.
 */
public final class DocumentReader {
  private static final Pattern URL =
      Pattern.compile(
          "(?i)\\s*(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@\\s]*@)?(?:www\\.)?"
              + "([\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.?)(?::\\d*)?(?:[/?#].*)?",
          Pattern.DOTALL);
  private static final String NEVER_IN_A_PATH = "\0";

  private final PublicationDates dates;

  public DocumentReader(DocumentRules rules) {
    this.dates = new PublicationDates(rules);
  }

  /** The document of a raw text. */
  public Document read(RawText raw) {
    Page page = MarkupReader.read(raw.text(), raw.markup());
    Metadata record = completed(raw.metadata(), page);
    String title = collapsed(record.title());
    Page titled = withTitle(title, page);
    Layout layout = Layout.of(titled, title);
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    String site = site(record.url(), issues);
    PublicationDate published = dates.find(record, raw.place(), layout, issues);
    Instant crawled = crawled(record.crawled(), issues);
    String text = titled.text();
    return new Document(
        id(raw.place()),
        record.id(),
        record.url(),
        site,
        raw.place(),
        title == null ? layout.headline() : title,
        text,
        layout.sections(),
        published,
        crawled,
        language(record.language(), titled),
        Content.words(text),
        Content.hash(text),
        record.payloadDigest(),
        labels(raw.issues(), issues));
  }

  /** What the record does not say, the page may. */
  private static Metadata completed(Metadata record, Page page) {
    boolean untitled = record.title() == null || record.title().isBlank();
    boolean unplaced = record.url() == null || record.url().isBlank();
    return new Metadata(
        record.id(),
        unplaced ? page.url() : record.url(),
        untitled ? page.title() : record.title(),
        record.date(),
        record.crawled(),
        record.language(),
        record.payloadDigest());
  }

  private static Page withTitle(String title, Page page) {
    boolean has =
        title == null
            || page.headlines().anyMatch(headline -> Titles.same(headline, title))
            || Titles.endIn(page.text(), title) > 0;
    return has ? page : page.after(title);
  }

  /** Pages are often made from a template in another language, so what they say comes last. */
  private static String language(String recorded, Page page) {
    String code = Languages.of(recorded, page.body());
    return code == null && page.language() != null ? Languages.code(page.language()) : code;
  }

  private static String collapsed(String title) {
    return title == null || title.isBlank() ? null : title.strip().replaceAll("\\s+", " ");
  }

  private static String id(Place place) {
    String member = place.member() == null ? "" : place.member();
    return Content.sha256(
        String.join(NEVER_IN_A_PATH, place.path(), member, Long.toString(place.position())));
  }

  private static String site(String url, Set<Issue> issues) {
    if (url == null || url.isBlank()) {
      return null;
    }
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      issues.add(Issue.BAD_URL);
      return null;
    }
    return matcher.group(1).toLowerCase(Locale.ROOT);
  }

  private static Instant crawled(String time, Set<Issue> issues) {
    if (time == null || time.isBlank()) {
      return null;
    }
    Instant crawled = CrawlTime.read(time.strip());
    if (crawled == null) {
      issues.add(Issue.BAD_CRAWL_TIME);
    }
    return crawled;
  }

  private static List<String> labels(List<String> found, Set<Issue> issues) {
    return Stream.concat(found.stream(), issues.stream().map(Issue::label))
        .distinct()
        .sorted()
        .toList();
  }
}
