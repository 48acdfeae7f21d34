package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.comention.archive.Markup;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody wrote for readers: each is a document, in bounded time. */
class HostileMarkupTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String PROSE = "The ministers met in Geneva and agreed on a plan.";
  private static final String PAGE =
      "<html lang=en><head><title>Ministers agree - The Daily</title><meta name=pubdate"
          + " content=2023-12-05><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
          + "\"datePublished\":\"2023-12-05\"}</script></head><body><nav><a href=/>Home</a></nav>"
          + "<article><h1>Ministers agree</h1><time datetime=2023-12-05>today</time><p>One &amp;"
          + " two<br><b>three</b></p><table><tr><td>a</td><td>b</td></tr></table><ul><li>c</ul>"
          + "<pre>d\n e</pre></article><aside><h2>Comments</h2>f</aside></body></html>";
  private static final String WIKI =
      "'''Georgia''' [[a|b]] {{c|[[d]]}} <ref>e</ref>\n== See also ==\n* [http://f g]\n{| h\n! i"
          + " !! j\n|-\n| k || l\n|}\n<!-- m --><nowiki>[[n]]</nowiki> [[File:o|p]]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "b",
        "a href=x",
        "table",
        "table><tr><td",
        "ul><li",
        "article",
        "form",
        "button"
      })
  void nestedAHundredThousandDeep(String tag) {
    Document document = read(("<" + tag + ">").repeat(100_000) + PROSE, Markup.HTML);
    assertThat(document.text()).isEqualTo(PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>word ", "<i><p>word ", "<td>word ", "<a href=x>word ", "a | b | "})
  void nothingIsEverClosed(String piece) {
    Document document = read(piece.repeat(2_000_000 / piece.length()), Markup.HTML);
    assertThat(document.text().length()).isGreaterThan(200_000);
  }

  @Test
  void aMillionAttributes() {
    StringBuilder html = new StringBuilder("<p ");
    for (int i = 0; i < 1_000_000; i++) {
      html.append('a').append(i).append("=1 ");
    }
    assertThat(read(html + ">" + PROSE, Markup.HTML).text()).isEqualTo(PROSE);
  }

  @Test
  void aTitleOfMegabytesIsNone() {
    String html = "<title>" + " - a".repeat(1_000_000) + "</title><p>" + PROSE;
    assertThat(read(html, Markup.HTML).text()).isEqualTo(PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[", "{{", "]]", "<ref>", "<nowiki>", "<!--", "{|\n", "== a\n", "[http"})
  void wikitextThatOnlyOpens(String piece) {
    Document document =
        read(PROSE + "\n" + piece.repeat(2_000_000 / piece.length()), Markup.WIKITEXT);
    assertThat(document.text()).startsWith(PROSE);
  }

  @Test
  void wikitextNestedAHundredThousandDeep() {
    String wikitext = "[[{{".repeat(100_000) + "a" + "}}]]".repeat(100_000) + PROSE;
    assertThat(read(wikitext, Markup.WIKITEXT).text()).endsWith(PROSE);
  }

  @Test
  void whateverIsBrokenIsADocumentWhoseSectionsCoverIt() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      boolean html = random.nextBoolean();
      String broken = broken(html ? PAGE : WIKI, random);
      Document document = read(broken, html ? Markup.HTML : Markup.WIKITEXT);
      int at = 0;
      StringBuilder between = new StringBuilder();
      for (Section section : document.sections()) {
        between.append(document.text(), at, section.span().start());
        at = section.span().end();
      }
      assertThat(between.append(document.text().substring(at))).as(broken).isBlank();
    }
  }

  /** Some pieces cut out, doubled or replaced by a sign of the markup. */
  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int cuts = 1 + random.nextInt(6); cuts > 0; cuts--) {
      int from = random.nextInt(broken.length());
      int to = Math.min(broken.length(), from + random.nextInt(20));
      String piece = broken.substring(from, to);
      String sign =
          List.of("", piece + piece, "<", ">", "</", "\"", "[[", "}}", "\0", "|")
              .get(random.nextInt(10));
      broken.replace(from, to, sign);
      broken.append(' ');
    }
    return broken.toString();
  }

  private static Document read(String text, Markup markup) {
    RawText raw = new RawText(new Place("page", null, 0), text, markup, Metadata.NONE, List.of());
    return assertTimeoutPreemptively(LONGEST, () -> Texts.READER.read(raw));
  }
}
