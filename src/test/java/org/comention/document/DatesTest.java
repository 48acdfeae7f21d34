package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comention.Cases;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DocumentReader READER = new DocumentReader(DocumentRules.on(TODAY));
  private static final String PROSE = "The two ministers met on Tuesday and agreed on a plan.";

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource
  void recordDates(String value, String expected, String rule) {
    DateReading reading = RecordDate.read(value);
    String read =
        reading.isDate() ? written(reading.first(), reading.precision()) : reading.issue().label();
    assertThat(read).as(rule).isEqualTo(expected);
  }

  static Stream<Arguments> recordDates() {
    return Cases.of("record-dates");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void headerDates(String sentence, String text, String expected, String rule) {
    assertThat(dated(raw(text, null, null, "a.txt", null))).as(rule).isEqualTo(expected);
  }

  static Stream<Arguments> headerDates() {
    return Cases.of("header-dates");
  }

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @MethodSource
  void placeDates(String url, String path, String member, String expected, String rule) {
    RawText raw = raw(PROSE, null, url, path, member.isEmpty() ? null : member);
    assertThat(dated(raw)).as(rule).isEqualTo(expected);
  }

  static Stream<Arguments> placeDates() {
    return Cases.of("place-dates");
  }

  @Test
  void sourcesAreAskedInTheOrderOfTheRules() {
    RawText raw =
        raw(
            "BAKU, May 3, 2021 (Turan) - " + PROSE,
            "2021-05-01",
            "https://example.org/2021/05/04/title",
            "2021-05-05.txt",
            null);
    assertThat(dated(raw)).isEqualTo("2021-05-01 record");
    assertThat(dated(raw, DateSource.FILE_NAME, DateSource.RECORD))
        .isEqualTo("2021-05-05 file_name");
    assertThat(dated(raw, DateSource.HEADER, DateSource.DATELINE, DateSource.RECORD))
        .isEqualTo("2021-05-03 dateline");
    assertThat(dated(raw, DateSource.URL)).isEqualTo("2021-05-04 url");
    assertThat(dated(raw)).isEqualTo("2021-05-01 record");
  }

  @Test
  void aDateThatCannotBeUsedIsAnIssueAndTheNextSourceIsAsked() {
    String url = "https://example.org/2021/05/04/title";
    assertThat(dated(raw(PROSE, "soon", url, "a.txt", null))).isEqualTo("2021-05-04 url bad_date");
    assertThat(dated(raw(PROSE, "3/4/2021", url, "a.txt", null)))
        .isEqualTo("2021-05-04 url ambiguous_date");
    assertThat(dated(raw(PROSE, "2026-11-23", url, "a.txt", null)))
        .isEqualTo("2021-05-04 url date_out_of_range");
    assertThat(dated(raw(PROSE, "2026-11-22", url, "a.txt", null))).isEqualTo("2026-11-22 record");
  }

  @Test
  void theDayOfTheCrawlIsNeverThePublicationDate() {
    Metadata metadata = new Metadata(null, null, null, null, "2021-05-04T10:00:00Z", null);
    RawText raw = new RawText(new Place("a.txt", null, 0), PROSE, metadata, List.of());
    assertThat(dated(raw)).isEqualTo("-");
  }

  @Test
  void noMonthNameMeansTwoMonths() {
    assertThat(CalendarWords.month("May")).isEqualTo(5);
    assertThat(CalendarWords.month("марта")).isEqualTo(3);
    assertThat(CalendarWords.month("Sept.")).isEqualTo(9);
    assertThat(CalendarWords.month("ARALIK")).isEqualTo(12);
    assertThat(CalendarWords.month("Monday")).isZero();
    assertThat(CalendarWords.isWeekday("Çərşənbə")).isTrue();
  }

  private static RawText raw(String text, String date, String url, String path, String member) {
    Metadata metadata = new Metadata(null, url, null, date, null, null);
    return new RawText(new Place(path, member, 0), text, metadata, List.of());
  }

  private static String dated(RawText raw) {
    return dated(READER.read(raw));
  }

  private static String dated(RawText raw, DateSource... order) {
    return dated(new DocumentReader(new DocumentRules(List.of(order), TODAY)).read(raw));
  }

  private static String dated(Document document) {
    PublicationDate date = document.published();
    String written =
        date == null ? "-" : written(date.first(), date.precision()) + " " + date.source().label();
    return (written + " " + String.join(" ", document.issues())).strip();
  }

  private static String written(LocalDate first, Precision precision) {
    int length = precision == Precision.DAY ? 10 : precision == Precision.MONTH ? 7 : 4;
    return first.toString().substring(0, length);
  }
}
