package org.comention.gazetteer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comention.Cases;
import org.comention.gazetteer.Office.OfficeClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportTest {
  @Test
  void anOfficialOfTheBundledGazetteerKeepsTheIdThere() throws IOException {
    ImportedFolder folder =
        Lists.list(
            "Jeyhun Bayramov,AZ,Minister of Foreign Affairs of Azerbaijan,2020-07,",
            "Jeyhun Bayramov,AZ,Minister of Education,2018-04,2020-07");

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly("jeyhun-bayramov,aze-minister-of-education,2018-04,2020-07,,,");
    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("KNOWN_TERM 1");
  }

  @Test
  void aWikidataIdTellsWhoItIsWhateverTheName() throws IOException {
    String list =
        "person_id,name,country,office,start,end\n"
            + "Q57371,Ilham Heydar oglu Aliyev,AZ,Member of the Olympic Committee,1997,2003\n";
    ImportedFolder folder =
        Lists.imported(ImportKind.CSV, list.getBytes(StandardCharsets.UTF_8), ImportOptions.NONE);

    assertThat(Lists.rows(folder, "officials.csv"))
        .anyMatch(row -> row.startsWith("ilham-aliyev,Ilham Aliyev,,Ilham Heydar oglu Aliyev,"));
  }

  @Test
  void aNamesakeOfABundledOfficialIsLeftOut() throws IOException {
    ImportedFolder folder = Lists.list("Chris Smith,AU,Minister for Health,2014-12-02,2014-12-04");

    assertThat(Lists.rows(folder, "officials.csv")).isEmpty();
    assertThat(Lists.leftOut(folder, "persons")).isEqualTo("BUNDLED_ALIAS 1");
    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("PERSON_LEFT_OUT 1");
  }

  @Test
  void twoPeopleOfOneNameHaveTwoIds() throws IOException {
    ImportedFolder folder =
        Lists.list(
            "David Davis,GB,Minister of State for Europe,1994,1997",
            "David Davis,AU,Minister for Health,2010-12-02,2014-12-04");

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly(
            "david-davis,gbr-minister-of-state-for-europe,1994,1997,,,",
            "david-davis-2,aus-minister-for-health,2010-12-02,2014-12-04,,,");
    assertThat(folder.suffixed()).isEqualTo(1);
  }

  @Test
  void oneNameInOneOfficeAtOneTimeIsOnePersonWhateverTheListsIds() throws IOException {
    String list =
        "person_id,name,country,office,start,end\n"
            + "a1,Simon Harris,IE,Minister for Health,2016,2020\n"
            + "b2,Simon Harris,IE,Minister of Health,2016-05-06,2020-06-27\n";
    ImportedFolder folder =
        Lists.imported(ImportKind.CSV, list.getBytes(StandardCharsets.UTF_8), ImportOptions.NONE);

    assertThat(Lists.rows(folder, "officials.csv")).hasSize(1);
    assertThat(Lists.leftOut(folder, "persons")).isEqualTo("SAME_PERSON 1");
  }

  @Test
  void anOpenTermInAnOfficeOfOneAloneEndsWhenTheNextBegins() throws IOException {
    ImportedFolder folder =
        Lists.list(
            "Russell Marshall,NZ,Minister of External Relations,1987-08-24,",
            "Mike Moore,NZ,Minister of External Relations,1990-02-09,1990-11-02");

    assertThat(Lists.rows(folder, "terms.csv"))
        .anyMatch(
            row -> row.endsWith(",nzl-minister-of-external-relations,1987-08-24,1990-02-09,,,"));
  }

  @Test
  void twoHoldersAtATimeShareAnOfficeOfTheSameWords() throws IOException {
    ImportedFolder folder =
        Lists.list(
            "Gabriele Gatti,SM,Head of State,2011-10-01,2012-04-01",
            "Matteo Fiorini,SM,Head of State,2011-10-01,2012-04-01");

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly(
            "gabriele-gatti,smr-head-of-state,2011-10-01,2012-04-01,,,",
            "matteo-fiorini,smr-head-of-state-shared,2011-10-01,2012-04-01,,,");
    assertThat(Lists.rows(folder, "offices.csv"))
        .containsExactly(
            "smr-head-of-state,head_of_state,SMR,Head of State,head of state",
            "smr-head-of-state-shared,other,SMR,Head of State,head of state");
  }

  @Test
  void aHolderOfTheBundledGazetteerIsRight() throws IOException {
    ImportedFolder folder = Lists.list("Simon Harris,AZ,President,2010-01-01,2011-01-01");

    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("OTHER_HOLDER 1");
  }

  @Test
  void whoActsIsMarkedSoAndIsInNobodysWay() throws IOException {
    ImportedFolder folder = Lists.list("Artur Rasizade,AZ,Acting President,2003-08-04,2003-11-04");

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly("artur-rasizade,aze-president,2003-08-04,2003-11-04,,true,");
  }

  static Stream<Arguments> offices() {
    return Cases.of("import-offices");
  }

  @ParameterizedTest
  @MethodSource("offices")
  void wordsOfAnOfficeTellItsClassAndPhrases(
      String written, String officeClass, String phrases, String rule) {
    String words = OfficeTitles.normal(written);
    OfficeClass found = OfficeClasses.of(words);

    assertThat(found.name().toLowerCase(Locale.ROOT)).as(rule).isEqualTo(officeClass);
    assertThat(OfficeTitles.phrases(words, found))
        .as(rule)
        .isEqualTo(List.of(phrases.split("\\|")));
  }

  @Test
  void whatCannotBeMovedToItsPlaceLeavesNothingBeside(@TempDir Path parent) throws IOException {
    ImportedFolder made = Lists.imported(ImportKind.CSV);
    Path taken = Files.createDirectory(parent.resolve("taken"));
    Files.createFile(taken.resolve("own.txt"));

    assertThatThrownBy(() -> made.write(taken)).isInstanceOf(IOException.class);
    assertThat(taken).isDirectoryContaining(file -> file.endsWith("own.txt"));
    assertThat(parent.toFile().list()).containsExactly("taken");
  }

  @Test
  void partsOfNamesThatNewsUsesAlone() {
    assertThat(FamilyNames.of("Ursula von der Leyen", "XEU")).isEqualTo("von der Leyen");
    assertThat(FamilyNames.of("Li Keqiang", "CHN")).isEqualTo("Li");
    assertThat(FamilyNames.of("Robert Kennedy Jr.", "USA")).isEqualTo("Kennedy");
    assertThat(FamilyNames.of("Pelé", "BRA")).isNull();
  }
}
