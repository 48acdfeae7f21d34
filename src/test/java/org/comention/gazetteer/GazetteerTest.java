package org.comention.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GazetteerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @Test
  void theBundledGazetteerIsClean() {
    assertThat(Gazetteer.lint(List.of(GazetteerFolder.bundled()), TODAY))
        .filteredOn(Finding::isError)
        .isEmpty();
  }

  @Test
  void theBundledGazetteerHasEveryIsoCountryAndWhatIsoLacks() {
    Gazetteer gazetteer = Gazetteer.bundled();
    for (String iso2 : java.util.Locale.getISOCountries()) {
      assertThat(gazetteer.countries().values())
          .as(iso2)
          .anyMatch(country -> iso2.equals(country.iso2()));
    }
    assertThat(gazetteer.countries())
        .containsKeys("SUN", "YUG", "SCG", "CSK", "DDR", "YMD", "ANT", "XKX");
  }

  @ParameterizedTest(name = "{3}")
  @CsvFileSource(resources = "/cases/gazetteer-errors.tsv", delimiter = '\t')
  void anErrorIsNamedWithItsPlaceAndNothingIsLoaded(
      GazetteerFile file, String row, String says, String shows) {
    GazetteerFolder folder = new SmallGazetteer().with(file, row).folder();
    assertThatThrownBy(() -> Gazetteer.load(List.of(folder)))
        .as(shows)
        .isInstanceOfSatisfying(
            GazetteerException.class,
            e ->
                assertThat(e.findings())
                    .anySatisfy(
                        finding -> {
                          assertThat(finding.message()).startsWith(says);
                          assertThat(finding.file()).isEqualTo("small/" + file.fileName());
                          assertThat(finding.line()).isPositive();
                        }));
  }

  @Test
  void anotherHeaderIsRefused() {
    byte[] content = "id,name\nx,X\n".getBytes(StandardCharsets.UTF_8);
    assertThat(errors(SmallGazetteer.folderOf(GazetteerFile.OFFICIALS, content)))
        .containsExactly(
            "user/officials.csv:1: the header is not id,name,family_name,aliases,wikidata,note. Write exactly these columns.");
  }

  @Test
  void aByteThatIsNoUtf8IsRefused() {
    byte[] content =
        "id,name,family_name,aliases,wikidata,note\nx,\u00C9,,,,\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(errors(SmallGazetteer.folderOf(GazetteerFile.OFFICIALS, content)))
        .containsExactly("user/officials.csv:2: not UTF-8. Save the file as UTF-8.");
  }

  @Test
  void anAliasMayStandInAnotherScriptAsAWhole() throws GazetteerException {
    GazetteerFolder folder =
        new SmallGazetteer()
            .with(GazetteerFile.OFFICIALS, "x-y,X Y,Y,Икс Игрек|إكس واي|エックス・ワイ|高市さなえ,,")
            .folder();
    assertThat(Gazetteer.load(List.of(folder)).officials().get("x-y").aliases()).hasSize(4);
  }

  @Test
  void anAddedFolderMayHoldAnyOfTheSixFiles() throws GazetteerException {
    for (GazetteerFile file : GazetteerFile.values()) {
      GazetteerFolder user = SmallGazetteer.folderOf(file);
      assertThat(Gazetteer.load(List.of(new SmallGazetteer().folder(), user)).countries())
          .as(file.fileName())
          .containsKey("AZE");
    }
  }

  @Test
  void anErrorInAnAddedFolderRefusesTheWhole() {
    GazetteerFolder user =
        SmallGazetteer.folderOf(
            GazetteerFile.TERMS,
            "heydar-aliyev,aze-president,1969,1982,,,",
            "ilham-aliyev,aze-president,2003-10-31,2019-02-31,,,");
    assertThatThrownBy(() -> Gazetteer.load(List.of(new SmallGazetteer().folder(), user)))
        .hasMessage(
            "Cannot load the gazetteer: user/terms.csv:3: end 2019-02-31 is not a date."
                + " Use yyyy-MM-dd, yyyy-MM, yyyy, or leave it empty.");
  }

  @Test
  void aStaleTermIsAWarning() {
    List<Finding> findings =
        Gazetteer.lint(List.of(new SmallGazetteer().folder()), LocalDate.of(2027, 6, 1));
    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly(
            "small/terms.csv:3: warning: stale as_of 2025-01-01. Look whether the term has ended.");
    assertThat(Gazetteer.lint(List.of(new SmallGazetteer().folder()), TODAY)).isEmpty();
  }

  @Test
  void aLaterFolderAddsToAndOverridesAnEarlierOne() throws GazetteerException {
    GazetteerFolder user =
        SmallGazetteer.folderOf(
            GazetteerFile.OFFICIALS, "ilham-aliyev,,Alijew,Ilham Alijew,,", "x-y,X Y,Y,,,");
    Gazetteer gazetteer = Gazetteer.load(List.of(new SmallGazetteer().folder(), user));
    Official aliyev = gazetteer.officials().get("ilham-aliyev");
    assertThat(aliyev.name()).isEqualTo("Ilham Aliyev");
    assertThat(aliyev.familyName()).isEqualTo("Alijew");
    assertThat(aliyev.aliases()).containsExactly("Ilham Aliev", "Ilham Alijew");
    assertThat(gazetteer.officials()).containsKey("x-y");
  }

  @Test
  void theVersionFollowsTheContentAlone() throws GazetteerException {
    String version = Gazetteer.load(List.of(new SmallGazetteer().folder())).version();
    assertThat(version).matches("[0-9a-f]{16}");
    assertThat(Gazetteer.load(List.of(new SmallGazetteer().folder())).version()).isEqualTo(version);
    GazetteerFolder other =
        new SmallGazetteer().with(GazetteerFile.NAMES, "Baku,AZE,capital,en,,,,").folder();
    assertThat(Gazetteer.load(List.of(other)).version()).isNotEqualTo(version);
  }

  @Test
  void aBareMonthOrYearAsEndLastsToItsLastDay() throws GazetteerException {
    GazetteerFolder folder =
        new SmallGazetteer()
            .with(GazetteerFile.OFFICIALS, "x-y,X Y,Y,,,")
            .with(GazetteerFile.OFFICES, "aze-x,minister,AZE,X,x")
            .with(GazetteerFile.TERMS, "x-y,aze-x,1994,1995-02,,,")
            .folder();
    Term term =
        Gazetteer.load(List.of(folder)).terms().stream()
            .filter(t -> t.officialId().equals("x-y"))
            .findFirst()
            .orElseThrow();
    assertThat(term.start()).isEqualTo("1994-01-01");
    assertThat(term.end()).isEqualTo("1995-03-01");
  }

  @Test
  void anOpenTermHoldsUntilItsAsOfDay() throws GazetteerException {
    Term term = Gazetteer.load(List.of(new SmallGazetteer().folder())).terms().get(1);
    assertThat(term.holds(LocalDate.of(2003, 10, 30))).isFalse();
    assertThat(term.holds(LocalDate.of(2003, 10, 31))).isTrue();
    assertThat(term.holds(LocalDate.of(2025, 1, 1))).isTrue();
    assertThat(term.holds(LocalDate.of(2025, 1, 2))).isFalse();
  }

  private static List<String> errors(GazetteerFolder user) {
    return Gazetteer.lint(List.of(new SmallGazetteer().folder(), user), TODAY).stream()
        .map(Finding::toString)
        .toList();
  }
}
