package org.comention.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comention.Cases;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.gazetteer.Country;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Reading;
import org.comention.gazetteer.Reading.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No country is lost to its ambiguity, and no ambiguous word passes for a country. */
class EveryCountryTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final Tagger TAGGER = new Tagger(GAZETTEER);
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 6);
  private static final Set<NameForm> OWN_WORDS =
      Set.of(NameForm.NAME, NameForm.CODE, NameForm.HISTORICAL, NameForm.DEMONYM);

  static List<Arguments> carriers() {
    return Cases.of("carriers").toList();
  }

  static List<Arguments> traps() {
    return Cases.of("traps").toList();
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("carriers")
  void everyCountryIsFound(String carrier, String section, String shows) {
    List<String> lost = new ArrayList<>();
    for (Country country : GAZETTEER.countries().values()) {
      if (country.kind() != Country.Kind.ORGANIZATION
          && !found(carrier, section, country.name(), country.id(), day(country.validTo()))) {
        lost.add(country.name());
      }
    }
    assertThat(lost).as(shows).isEmpty();
  }

  @Test
  void everyNameCodeAndDemonymIsFoundInItsTime() {
    assertThat(
            GAZETTEER.names().stream()
                .filter(name -> name.language().equals("en") && OWN_WORDS.contains(name.form()))
                .filter(name -> !usuallyAnothers(name))
                .filter(name -> !foundBesideItsCountry(name))
                .map(name -> name.surface() + " " + name.countryId()))
        .isEmpty();
  }

  /** "Congo" without more is the larger one; the other has names of its own. */
  private static boolean usuallyAnothers(CountryName name) {
    return GAZETTEER.readings().stream()
        .filter(reading -> reading.surface().equals(name.surface()))
        .filter(
            reading -> reading.evidence().stream().anyMatch(cue -> cue.where() == Where.DEFAULT))
        .anyMatch(reading -> !name.countryId().equals(reading.countryId()));
  }

  /** As a text about the country would say it, which names the country in full beside. */
  private static boolean foundBesideItsCountry(CountryName name) {
    String home = GAZETTEER.countries().get(name.countryId()).name();
    String carrier =
        name.form() == NameForm.DEMONYM
            ? "The {} government and the people of " + home + " disagree."
            : "The government of {} in " + home + " resigned.";
    return found(carrier, "body", name.surface(), name.countryId(), day(name.validTo()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("traps")
  void whatIsNoCountryIsNotCounted(String surface, String reading, String text, String expected) {
    assertThat(text).as("the trap holds its bait").containsIgnoringCase(surface);
    assertThat(
            tag(text, "body", TODAY).stream()
                .filter(m -> m.kind() == EntityKind.COUNTRY && m.form() != Form.EMBEDDED)
                .map(m -> m.surface() + " → " + m.entityId())
                .collect(Collectors.joining(" | ")))
        .as(reading)
        .isEqualTo(expected);
  }

  @Test
  void everyReadingThatIsNoCountryHasATrap() {
    Set<String> trapped =
        traps().stream()
            .map(trap -> trap.get()[0] + ": " + trap.get()[1])
            .collect(Collectors.toSet());
    assertThat(
            GAZETTEER.readings().stream()
                .filter(reading -> reading.countryId() == null)
                .map(EveryCountryTest::title))
        .isSubsetOf(trapped);
  }

  private static String title(Reading reading) {
    return reading.surface() + ": " + reading.reading();
  }

  private static boolean found(
      String carrier, String section, String surface, String id, LocalDate day) {
    String text = carrier.replace("{}", surface);
    return tag(text, section, day).stream()
        .anyMatch(
            m ->
                m.surface().equals(surface)
                    && id.equals(m.entityId())
                    && m.form() != Form.EMBEDDED
                    && m.confidence() >= 0.5);
  }

  /** A day on which a name or state that has ended was still alive. */
  private static LocalDate day(LocalDate end) {
    return end == null ? TODAY : end.minusDays(1);
  }

  private static List<Mention> tag(String text, String section, LocalDate day) {
    SectionKind kind = SectionKind.valueOf(section.toUpperCase(java.util.Locale.ROOT));
    List<Section> sections = List.of(new Section(kind, new Span(0, text.length())));
    return TAGGER.tag(new TaggableText(text, sections, day, "en")).mentions();
  }
}
