package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnlistedOfficialsTest {
  @Test
  void personsAreGroupedByNameOfficeCountryAndMonth() {
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01-09
            b  2024-01-03
            c  2024-01
            d  2024-02-01
            """,
            """
            doc entity form      surface title    country
            a   -      unlisted  Reeker  Attaché  USA
            a   -      unlisted  Reeker  Attaché  USA
            b   -      unlisted  Reeker  Attaché  USA
            c   -      unlisted  Reeker  Attaché  USA
            c   -      unlisted  Reeker  Attaché  -
            d   -      unlisted  Reeker  Attaché  USA
            a   USA    name      US      -        USA
            """);
    assertThat(
            Handmade.lines(
                Table.UNLISTED_OFFICIALS.exactly(UnlistedOfficials.build(archive.mentions()))))
        .containsExactly(
            "Reeker | Attaché | USA | 1 | 2024-02-01 | 2024-02-01 | d | 2024-02",
            "Reeker | Attaché | USA | 3 | 2024-01-03 | 2024-01-09 | b | 2024-01",
            "Reeker | Attaché | null | 1 | null | null | c | 2024-01");
  }

  @Test
  void withoutSuchMentionsThereAreNoRowsButTheColumns() {
    Handmade archive = new Handmade("id day\na undated", "doc entity\na USA");
    assertThat(
            Table.UNLISTED_OFFICIALS
                .exactly(UnlistedOfficials.build(archive.mentions()))
                .collectAsList())
        .isEmpty();
  }
}
