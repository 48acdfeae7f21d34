package org.comention.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comention.Cases;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.LocalNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LocalNamesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final Tagger TAGGER = new Tagger(GAZETTEER);
  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

  /** Languages of which the README says that names are found in their endings. */
  private static final String NAMED_IN_README =
      "ar az bg ca cs da de el es et fa fi fr he hi hr hu hy it ja ka kk ko ky lt lv mk nl no pl pt"
          + " ro ru sk sl sq sr sv tg th tr uk uz vi zh";

  static Stream<Arguments> cases() {
    return Cases.of("local-mentions");
  }

  @ParameterizedTest(name = "{3}: {0}")
  @MethodSource("cases")
  void tags(String text, String language, String mentions, String rule) {
    List<String> expected = mentions.isEmpty() ? List.of() : List.of(mentions.split(" \\| "));
    assertThat(TaggerTest.written(text, tag(TAGGER, text, language.isEmpty() ? null : language)))
        .as(rule)
        .isEqualTo(expected);
  }

  @Test
  void manyThreadsThatNeedANewLanguageFindTheSame() {
    Tagger fresh = new Tagger(GAZETTEER);
    String text = "Россия и Китай";
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> tag(fresh, text, "ru")).distinct())
        .containsExactly(tag(TAGGER, text, "ru"));
  }

  @Test
  void localNamesDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    List<CountryName> expected = LocalNames.of(GAZETTEER, "az");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(LocalNames.of(GAZETTEER, "az")).isEqualTo(expected);
      assertThat(LocalNames.of(GAZETTEER, "la")).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noSurfaceOfALanguageMeansTwoCountries() {
    everyOtherLanguage()
        .forEach(
            language ->
                assertThat(idsBySurface(language))
                    .as(language)
                    .allSatisfy((surface, ids) -> assertThat(ids).as(surface).hasSize(1)));
  }

  @Test
  void everyLocalNameIsFoundWhereItStandsAlone() {
    assertThat(
            Stream.of(NAMED_IN_README.split(" "))
                .flatMap(
                    language ->
                        idsBySurface(language).keySet().stream()
                            .filter(surface -> !isFound(surface, language))
                            .map(surface -> language + " " + surface)))
        .isEmpty();
  }

  private static Stream<String> everyOtherLanguage() {
    return Stream.of(Locale.getISOLanguages()).filter(language -> !language.equals("en"));
  }

  private static Map<String, Set<String>> idsBySurface(String language) {
    return LocalNames.of(GAZETTEER, language).stream()
        .filter(name -> name.countryId() != null && name.form() != NameForm.EMBEDDED)
        .collect(
            Collectors.groupingBy(
                CountryName::surface,
                Collectors.mapping(CountryName::countryId, Collectors.toSet())));
  }

  private static boolean isFound(String surface, String language) {
    return tag(TAGGER, "(" + surface + ")", language).mentions().stream()
        .anyMatch(mention -> mention.surface().equals(surface));
  }

  private static Tagging tag(Tagger tagger, String text, String language) {
    List<Section> sections = List.of(new Section(SectionKind.BODY, new Span(0, text.length())));
    return tagger.tag(new TaggableText(text, sections, DAY, language));
  }
}
