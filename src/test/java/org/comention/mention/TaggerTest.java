package org.comention.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TaggerTest {
  private static final Tagger TAGGER = new Tagger(Gazetteer.bundled());

  @ParameterizedTest(name = "{3}: {0}")
  @CsvFileSource(resources = "/cases/mentions.tsv", delimiter = '\t', quoteCharacter = '\0')
  void tags(String text, LocalDate day, String mentions, String rule) {
    List<String> expected = mentions == null ? List.of() : List.of(mentions.split(" \\| "));
    assertThat(written(text, tag(TAGGER, text, day))).as(rule).isEqualTo(expected);
  }

  @Test
  void titleOfficeAndStatusAreThoseOfTheDay() {
    Mention aliyev = only("Azerbaijani President Ilham Aliyev spoke.", LocalDate.of(2022, 9, 15));
    assertThat(aliyev.title()).isEqualTo("President");
    assertThat(aliyev.officeId()).isEqualTo("aze-president");
    assertThat(aliyev.countryId()).isEqualTo("AZE");
    assertThat(aliyev.status()).isEqualTo(OfficeStatus.CURRENT);
  }

  @Test
  void withoutADayTheHighestOfficeTellsWhoAnOfficialIs() {
    assertThat(only("Ilham Aliyev met Robert Kocharyan.", null).officeId())
        .isEqualTo("aze-president");
  }

  @Test
  void statusTellsFormerAndFutureHoldersApart() {
    assertThat(only("Donald Tusk spoke.", LocalDate.of(2021, 1, 1)).status())
        .isEqualTo(OfficeStatus.FORMER);
    assertThat(only("Volodymyr Zelensky spoke.", LocalDate.of(2018, 11, 10)).status())
        .isEqualTo(OfficeStatus.FUTURE);
    assertThat(only("Vladimir Putin spoke.", LocalDate.of(2090, 1, 1)).status())
        .isEqualTo(OfficeStatus.UNKNOWN);
    assertThat(only("Vladimir Putin spoke.", null).status()).isEqualTo(OfficeStatus.UNKNOWN);
  }

  @Test
  void mentionsKnowTheirSectionParagraphAndSentence() {
    String text = "Armenia. Georgia and Tbilisi.\n\nIran borders Armenia.";
    List<Mention> mentions = tag(TAGGER, text, null).mentions();
    assertThat(mentions)
        .extracting(m -> m.surface() + " " + m.paragraph() + " " + m.sentence())
        .containsExactly("Armenia 0 0", "Georgia 0 1", "Iran 1 2", "Armenia 1 2");
    assertThat(mentions).allMatch(m -> m.section() == SectionKind.BODY);
  }

  @Test
  void placesWhereSeveralFitAreCounted() {
    assertThat(tag(TAGGER, "Azerbaijani President Aliyev spoke.", null).leftOut()).isEqualTo(1);
  }

  @Test
  void mentionsDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    String text = "INDIA and Ilham Aliyev met; İran and Iran did not.";
    List<Mention> expected = tag(TAGGER, text, null).mentions();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(tag(new Tagger(Gazetteer.bundled()), text, null).mentions()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aTaggerTravelsAsItsGazetteer() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(TAGGER);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Tagger arrived = (Tagger) in.readObject();
      assertThat(arrived.gazetteer().version()).isEqualTo(TAGGER.gazetteer().version());
      assertThat(tag(arrived, "Armenia", null)).isEqualTo(tag(TAGGER, "Armenia", null));
    }
  }

  @Test
  void aLongTextWithoutAnyStructureIsTaggedInLinearTime() {
    String once = "Vladimir Putin Georgia the President Price Moscow said x:// ";
    List<Mention> few = tag(TAGGER, once.repeat(1_000), null).mentions();
    List<Mention> many = tag(TAGGER, once.repeat(20_000), null).mentions();
    assertThat(many.size()).isBetween(19 * few.size(), 21 * few.size());
  }

  private static Mention only(String text, LocalDate day) {
    return tag(TAGGER, text, day).mentions().stream()
        .filter(m -> m.kind() == EntityKind.OFFICIAL)
        .findFirst()
        .orElseThrow();
  }

  static Tagging tag(Tagger tagger, String text, LocalDate day) {
    List<Section> sections = List.of(new Section(SectionKind.BODY, new Span(0, text.length())));
    return tagger.tag(new TaggableText(text, sections, day, "en"));
  }

  /** Spans as text: "Price#1 → ned-price surname". */
  static List<String> written(String text, Tagging tagging) {
    return tagging.mentions().stream()
        .map(
            m ->
                m.surface()
                    + "#"
                    + occurrence(text, m)
                    + " → "
                    + m.entityId()
                    + " "
                    + m.form().label())
        .toList();
  }

  private static int occurrence(String text, Mention mention) {
    int count = 0;
    for (int at = text.indexOf(mention.surface());
        at >= 0 && at <= mention.span().start();
        at = text.indexOf(mention.surface(), at + 1)) {
      count++;
    }
    return count;
  }
}
