package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
  private static final String ENGLISH =
      "The two ministers met in Geneva on Tuesday and agreed on a plan for the border.";

  @Test
  void idsDependOnPathMemberAndPositionAlone() {
    assertThat(id("a.zip", "b.txt", 0))
        .isEqualTo(id("a.zip", "b.txt", 0))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(id("a.zip", "b.txt", 1))
        .isNotEqualTo(id("a.zip", null, 0))
        .isNotEqualTo(id("a.zipb.txt", "", 0));
  }

  @Test
  void theTextIsUntouchedWhereItBeginsWithTheTitle() {
    String text = "  İstanbul “Talks”  Begin\r\n\r\n" + ENGLISH + "\u00a0\r\n";
    assertThat(Texts.read(text, "İstanbul \"talks\" begin").text()).isEqualTo(text);
    assertThat(Texts.read(text, null).text()).isEqualTo(text);
  }

  @Test
  void aTitleThatTheTextLacksIsPutBeforeIt() {
    Document document = Texts.read(ENGLISH, " Talks\n begin ");
    assertThat(document.text()).isEqualTo("Talks begin\n\n" + ENGLISH);
    assertThat(document.title()).isEqualTo("Talks begin");
  }

  @Test
  void theHeadlineIsTheTitleOfATextWithoutOne() {
    assertThat(Texts.read("Ministers agree on borders\n" + ENGLISH, null).title())
        .isEqualTo("Ministers agree on borders");
    assertThat(Texts.read(ENGLISH, null).title()).isNull();
  }

  @Test
  void contentHashesIgnoreCaseWidthAndWhiteSpace() {
    String hash = Texts.read("The fish\nmet twice", null).contentHash();
    assertThat(hash).matches("[0-9a-f]{32}");
    assertThat(Texts.read("  THE \uFB01sh  met\r\n\r\n ｔｗｉｃｅ\u00a0", null).contentHash())
        .isEqualTo(hash);
    assertThat(Texts.read("The fish met once", null).contentHash()).isNotEqualTo(hash);
    assertThat(Texts.read("met twice", "The fish").contentHash()).isEqualTo(hash);
  }

  @Test
  void wordsAreCountedByUnicode() {
    assertThat(Texts.read("U.S.-led talks: 3 days, don't ask – 5.5%", null).words()).isEqualTo(8);
    assertThat(Texts.read("Министры встретились", null).words()).isEqualTo(2);
    assertThat(Texts.read("– … !", null).words()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a, example.org",
    "http://news.example.co.uk:8080?x=1, news.example.co.uk",
    "//example.org/a, example.org",
    "https://user@example.org/a b|c, example.org",
    "https://бакы.az/x, бакы.az"
  })
  void sitesAreHosts(String url, String site) {
    Document document = Texts.READER.read(withUrl(url));
    assertThat(document.site()).isEqualTo(site);
    assertThat(document.url()).isEqualTo(url);
    assertThat(document.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"no address", "https://", "http:///path", "mailto:a@example.org"})
  void aBadUrlIsAnIssue(String url) {
    Document document = Texts.READER.read(withUrl(url));
    assertThat(document.site()).isNull();
    assertThat(document.issues()).containsExactly("bad_url");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-05T22:27:00Z, 2023-12-05T22:27:00Z",
    "2023-12-05T22:27:00+04:00, 2023-12-05T18:27:00Z",
    "2023-12-05 22:27:00, 2023-12-05T22:27:00Z",
    "2023-12-05, 2023-12-05T00:00:00Z",
    "20231205222700, 2023-12-05T22:27:00Z",
    "1701815220, 2023-12-05T22:27:00Z",
    "1701815220000, 2023-12-05T22:27:00Z",
    "'Tue, 5 Dec 2023 22:27:00 GMT', 2023-12-05T22:27:00Z"
  })
  void crawlTimesAreKeptApart(String written, Instant crawled) {
    Document document = Texts.READER.read(crawledAt(written));
    assertThat(document.crawled()).isEqualTo(crawled);
    assertThat(document.published()).isNull();
    assertThat(document.issues()).isEmpty();
  }

  @Test
  void aCrawlTimeThatCannotBeReadIsAnIssue() {
    Document document = Texts.READER.read(crawledAt("recently"));
    assertThat(document.crawled()).isNull();
    assertThat(document.issues()).containsExactly("bad_crawl_time");
  }

  @Test
  void theDigestOfAPageIsCarriedAlong() {
    Metadata metadata = new Metadata(null, null, null, null, null, null, "sha1:X");
    assertThat(Texts.READER.read(Texts.raw(ENGLISH, metadata)).payloadDigest()).isEqualTo("sha1:X");
    assertThat(Texts.READER.read(withUrl(null)).payloadDigest()).isNull();
  }

  @Test
  void issuesOfTheReaderAndOfTheTextAreSortedAndEachStandsOnce() {
    Metadata metadata = new Metadata(null, "nowhere", null, "soon", null, null);
    RawText raw =
        new RawText(
            new Place("a.txt", null, 0),
            ENGLISH,
            metadata,
            List.of("encoding_guessed", "bad_url", "encoding_guessed"));
    assertThat(Texts.READER.read(raw).issues())
        .containsExactly("bad_date", "bad_url", "encoding_guessed");
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN, en",
    "eng, en",
    "English, en",
    "en-US, en",
    "en_GB, en",
    "ger, de",
    "deu, de",
    "русский, ru",
    "Azerbaijani, az",
    "zh-Hant, zh",
    "iw, he"
  })
  void theRecordsLanguageWins(String written, String language) {
    assertThat(languageOf(ENGLISH, written)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"xx", "unknown", "und", "''"})
  void aRecordsLanguageThatCannotBeReadLeavesTheText(String written) {
    assertThat(languageOf(ENGLISH, written)).isEqualTo("en");
  }

  @Test
  void languagesAreTheSameOnEveryCall() {
    String mixed = "The ministers met. Les ministres se sont réunis. Die Minister trafen sich. ";
    List<String> languages =
        Stream.concat(
                Stream.of("x"),
                IntStream.range(0, 20)
                    .mapToObj(i -> String.valueOf(languageOf(mixed.repeat(40), null))))
            .skip(1)
            .distinct()
            .toList();
    assertThat(languages).hasSize(1);
  }

  @Test
  void shortTextsHaveNoLanguage() {
    assertThat(languageOf("Baku, Yerevan 123", null)).isNull();
    assertThat(languageOf("12345 67890 ".repeat(100), null)).isNull();
  }

  private static String id(String path, String member, long position) {
    Place place = new Place(path, member, position);
    return Texts.READER.read(new RawText(place, ENGLISH, Metadata.NONE, List.of())).id();
  }

  private static RawText withUrl(String url) {
    return Texts.raw(ENGLISH, new Metadata(null, url, null, null, null, null));
  }

  private static RawText crawledAt(String time) {
    return Texts.raw(ENGLISH, new Metadata(null, null, null, null, time, null));
  }

  private static String languageOf(String text, String recorded) {
    Metadata metadata = new Metadata(null, null, null, null, null, recorded);
    return Texts.READER.read(Texts.raw(text, metadata)).language();
  }
}
