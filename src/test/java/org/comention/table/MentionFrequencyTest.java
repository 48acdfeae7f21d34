package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.comention.document.SectionKind;
import org.comention.mention.Form;
import org.junit.jupiter.api.Test;

class MentionFrequencyTest {
  private static List<String> frequency(Handmade archive, CountingPolicy policy) {
    return Handmade.lines(
        Table.MENTION_FREQUENCY.exactly(
            MentionFrequency.build(archive.mentions(), archive.duplicates(), policy)));
  }

  private static List<String> frequency(Handmade archive) {
    return frequency(archive, CountingPolicy.DEFAULT);
  }

  @Test
  void threeMentionsInTwoDocumentsOfWhichOneIsADuplicateAre3And2And1() {
    Handmade archive =
        new Handmade(
            """
            id day        hash
            a  2024-01-02 h
            b  2024-01-02 h
            """,
            """
            doc entity
            a   GEO
            a   GEO
            b   GEO
            b   ilham-aliyev
            """);
    assertThat(frequency(archive))
        .containsExactly(
            "2024-01-02 | GEO | country | 3 | 2 | 1 | 1 | 1 | 2024-01",
            "2024-01-02 | ilham-aliyev | official | 1 | 1 | 0 | 0 | 0 | 2024-01");
  }

  @Test
  void aDocumentThatIsADuplicateInTwoWaysIsCountedOnce() {
    Handmade archive =
        new Handmade(
            """
            id day        hash
            a  2024-01-02 h
            b  2024-01-03 h
            """,
            """
            doc entity
            b   GEO
            """);
    assertThat(
            Handmade.lines(
                MentionFrequency.build(
                    archive.mentions(),
                    archive.duplicates().union(archive.duplicates()),
                    CountingPolicy.DEFAULT)))
        .containsExactly("2024-01-03 | GEO | country | 1 | 1 | 0 | 0 | 0 | 2024-01");
  }

  @Test
  void paragraphsAndSentencesCountOnceEachAndNotInDuplicates() {
    Handmade archive =
        new Handmade(
            """
            id day        hash
            a  2024-01-02 h
            b  2024-01-02 h
            c  2024-01-02 c
            """,
            """
            doc entity section paragraph sentence
            a   GEO    body    1         1
            a   GEO    body    1         2
            a   GEO    body    1         2
            a   GEO    body    4         7
            a   GEO    sidebar 5         9
            b   GEO    body    1         1
            c   GEO    body    1         1
            """);
    assertThat(frequency(archive))
        .containsExactly("2024-01-02 | GEO | country | 6 | 3 | 2 | 3 | 4 | 2024-01");
  }

  @Test
  void documentsWithoutADayHaveARowWithoutDayUnderTheirMonth() {
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01
            b  undated
            c  2024-01-31
            """,
            """
            doc entity
            a   GEO
            b   GEO
            c   GEO
            """);
    assertThat(frequency(archive))
        .containsExactly(
            "2024-01-31 | GEO | country | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "null | GEO | country | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "null | GEO | country | 1 | 1 | 1 | 1 | 1 | undated");
  }

  private static final Handmade ALL_SORTS =
      new Handmade(
          """
          id day
          a  2024-01-02
          """,
          """
          doc entity form     section     confidence
          a   AAA    name     title       1
          a   BBB    demonym  body        0.5
          a   CCC    name     body        0.49
          a   DDD    name     sidebar     1
          a   EEE    name     boilerplate 1
          a   FFF    embedded body        1
          a   ggg    role     body        1
          a   -      unlisted body        1
          """);

  @Test
  void onlyTitleAndBodyAndSureMentionsOfListedFormsCountByDefault() {
    assertThat(frequency(ALL_SORTS))
        .containsExactly(
            "2024-01-02 | AAA | country | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "2024-01-02 | BBB | country | 1 | 1 | 1 | 1 | 1 | 2024-01");
  }

  @Test
  void whatCountsIsConfiguredAndNoEntityIsNeverCounted() {
    CountingPolicy policy = new CountingPolicy(Set.of(SectionKind.BODY), Set.of(Form.NAME), 0);
    assertThat(frequency(ALL_SORTS, policy))
        .containsExactly(
            "2024-01-02 | BBB | country | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "2024-01-02 | FFF | country | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "2024-01-02 | ggg | official | 1 | 1 | 1 | 1 | 1 | 2024-01");
  }

  @Test
  void aPolicyThatLeavesNoFormOutCountsAll() {
    CountingPolicy policy = new CountingPolicy(Set.of(SectionKind.values()), Set.of(), 0);
    assertThat(frequency(ALL_SORTS, policy)).hasSize(7);
  }
}
