package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.Cases;
import org.comention.archive.Markup;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTest {
  private static final Place PLACE = new Place("page.html", null, 0);
  private static final String ONE =
      "The two ministers met in Geneva on Tuesday and agreed on a plan for the border.";
  private static final String TWO =
      "They will meet again next month with maps of the villages that both sides claim.";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void htmlSections(String sentence, String html, String sections, String rule) {
    assertThat(sections(read(html, Markup.HTML))).as(rule).isEqualTo(prose(sections));
  }

  static Stream<Arguments> htmlSections() {
    return Cases.of("html-sections");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void htmlDates(String sentence, String html, String date, String rule) {
    Document document = read(html, Markup.HTML);
    assertThat(dated(document)).as(rule).isEqualTo(date);
  }

  static Stream<Arguments> htmlDates() {
    return Cases.of("html-dates");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void htmlTitles(String sentence, String html, String title, String text, String rule) {
    Document document = read(html, Markup.HTML);
    assertThat(document.title()).as(rule).isEqualTo(title);
    assertThat(document.text()).as(rule).startsWith(prose(text));
    assertThat(sections(document)).as(rule).contains("title " + title);
  }

  static Stream<Arguments> htmlTitles() {
    return Cases.of("html-titles");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void wikitext(String sentence, String wikitext, String sections, String rule) {
    assertThat(sections(read(wikitext, Markup.WIKITEXT))).as(rule).isEqualTo(sections);
  }

  static Stream<Arguments> wikitext() {
    return Cases.of("wikitext");
  }

  @Test
  void whatARecordSaysComesBeforeWhatItsPageSays() {
    Metadata record =
        new Metadata(
            "7", "https://record.example/a", "A title of its own", "2020-01-02", null, "hy", null);
    String html =
        "<html lang=fr><link rel=canonical href=https://page.example/2021/03/04/>"
            + "<meta name=pubdate content=2021-03-04><h1>Ministers agree</h1><p>"
            + ONE;
    Document document = read(html, Markup.HTML, record);
    assertThat(document.url()).isEqualTo("https://record.example/a");
    assertThat(document.title()).isEqualTo("A title of its own");
    assertThat(dated(document)).isEqualTo("2020-01-02 day record");
    assertThat(document.language()).isEqualTo("hy");
    assertThat(document.text()).startsWith("A title of its own\n\nMinisters agree\n\n" + ONE);
  }

  @Test
  void languageIsReadFromTheBodyAndOnlyThenFromThePage() {
    String body = ("<p>" + ONE + " " + TWO + "</p>").repeat(3);
    assertThat(read("<html lang=fr>" + body, Markup.HTML).language()).isEqualTo("en");
    assertThat(read("<html lang=hy-AM><p>2023</p>", Markup.HTML).language()).isEqualTo("hy");
  }

  @Test
  void theSamePageAsPlainTextHasItsMarkup() {
    assertThat(read("<p>" + ONE + "</p>", Markup.PLAIN).text()).isEqualTo("<p>" + ONE + "</p>");
  }

  private static Document read(String text, Markup markup) {
    return read(text, markup, Metadata.NONE);
  }

  private static Document read(String text, Markup markup, Metadata record) {
    return Texts.READER.read(new RawText(PLACE, prose(text), markup, record, List.of()));
  }

  private static String prose(String text) {
    return text.replace("¶1", ONE).replace("¶2", TWO);
  }

  private static String dated(Document document) {
    PublicationDate date = document.published();
    String issues = document.issues().isEmpty() ? "" : " " + String.join(" ", document.issues());
    return date == null
        ? "none" + issues
        : date.first() + " " + date.precision().label() + " " + date.source().label() + issues;
  }

  private static String sections(Document document) {
    return document.sections().stream()
        .map(section -> section.kind().label() + " " + Texts.part(document, section.span()))
        .collect(Collectors.joining(" | "));
  }
}
