package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static List<String> duplicates(String documents) {
    return Handmade.lines(
        Table.DUPLICATES.exactly(new Handmade(documents, "doc entity").duplicates()));
  }

  @Test
  void theEarliestByDayIsTheOneThatOthersRepeat() {
    assertThat(
            duplicates(
                """
                id day        hash
                a  2024-02-03 h
                b  2024-01-02 h
                c  2024-01-05 h
                d  2024-01-01 other
                """))
        .containsExactly(
            "a | b | exact | 1.0 | 2024-02", //
            "c | b | exact | 1.0 | 2024-01");
  }

  @Test
  void onTheSameDayTheLesserIdIsTheEarlier() {
    assertThat(
            duplicates(
                """
                id day        hash
                b  2024-01-02 h
                a  2024-01-02 h
                """))
        .containsExactly("b | a | exact | 1.0 | 2024-01");
  }

  @Test
  void documentsWithoutADayComeLast() {
    assertThat(
            duplicates(
                """
                id day        hash
                a  undated    h
                b  2023-12    h
                c  2024-01-02 h
                """))
        .containsExactly(
            "a | c | exact | 1.0 | undated", //
            "b | c | exact | 1.0 | 2023-12");
  }

  @Test
  void differentContentsAreNobodysDuplicates() {
    assertThat(
            duplicates(
                """
                id day        hash
                a  2024-01-02 g
                b  2024-01-02 h
                """))
        .isEmpty();
  }
}
