package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveVolumeTest {
  private static List<String> volume(String documents) {
    Handmade archive = new Handmade(documents, "doc entity");
    return Handmade.lines(
        Table.ARCHIVE_VOLUME.exactly(
            ArchiveVolume.build(
                archive.documents(), archive.duplicates(), CountingPolicy.DEFAULT)));
  }

  @Test
  void aDayAddsUpItsDocumentsAndWordsAndTellsTheSourcesOfDates() {
    assertThat(
            volume(
                """
                id day        hash source words
                a  2024-01-02 h    url    10
                b  2024-01-02 h    record 20
                c  2024-01-02 c    record 30
                """))
        .containsExactly("2024-01-02 | 3 | 2 | 2 | 2 | {record=2, url=1} | 60 | 2024-01");
  }

  @Test
  void paragraphsAndSentencesAreThoseOfCountedSectionsAndNotOfDuplicates() {
    assertThat(
            volume(
                """
                id day        hash source sections
                a  2024-01-02 h    url    title/1/1,body/3/8,sidebar/2/2
                b  2024-01-02 h    url    title/1/1,body/3/8
                c  2024-01-02 c    url    boilerplate/1/1
                """))
        .containsExactly("2024-01-02 | 3 | 2 | 4 | 9 | {url=3} | 3 | 2024-01");
  }

  @Test
  void aDayBetweenTheFirstAndTheLastWithoutDocumentsHasARowOfZeros() {
    assertThat(
            volume(
                """
                id day        source
                a  2024-01-31 url
                b  2024-02-02 url
                """))
        .containsExactly(
            "2024-01-31 | 1 | 1 | 1 | 1 | {url=1} | 1 | 2024-01",
            "2024-02-01 | 0 | 0 | 0 | 0 | {} | 0 | 2024-02",
            "2024-02-02 | 1 | 1 | 1 | 1 | {url=1} | 1 | 2024-02");
  }

  @Test
  void documentsWithoutADayHaveARowForTheirMonthAndTheUndatedOneForAll() {
    assertThat(
            volume(
                """
                id day        source
                a  2024-01-02 url
                b  2024-01    url
                c  undated    -
                d  undated    url
                """))
        .containsExactly(
            "2024-01-02 | 1 | 1 | 1 | 1 | {url=1} | 1 | 2024-01",
            "null | 1 | 1 | 1 | 1 | {url=1} | 1 | 2024-01",
            "null | 2 | 2 | 2 | 2 | {url=1} | 2 | undated");
  }

  @Test
  void anArchiveWithoutAnyDayHasNoDays() {
    assertThat(
            volume(
                """
                id day     source
                a  undated -
                """))
        .containsExactly("null | 1 | 1 | 1 | 1 | {} | 1 | undated");
  }

  @Test
  void anEmptyArchiveHasNoRows() {
    assertThat(volume("id day")).isEmpty();
  }
}
