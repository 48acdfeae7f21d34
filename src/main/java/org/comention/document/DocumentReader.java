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
    Metadata record = raw.metadata();
    String title = collapsed(record.title());
    String text = withTitle(title, raw.text());
    Layout layout = Layout.of(text, title);
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    String site = site(record.url(), issues);
    PublicationDate published = dates.find(raw, layout, issues);
    Instant crawled = crawled(record.crawled(), issues);
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
        Languages.of(record.language(), text),
        Content.words(text),
        Content.hash(text),
        record.payloadDigest(),
        labels(raw.issues(), issues));
  }

  private static String withTitle(String title, String text) {
    return title == null || Titles.endIn(text, title) > 0 ? text : title + "\n\n" + text;
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
