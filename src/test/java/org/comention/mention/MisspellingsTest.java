package org.comention.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingsTest {
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "bilnken, blinken, true",
    "bbinken, blinken, true",
    "blnken, blinken, true",
    "bllinken, blinken, true",
    "blinken, blinken, false",
    "aliyeva, aliyev, false",
    "carper, carter, true",
    "justin, austin, false",
    "mammadov, mammadyarov, false",
    "bliknne, blinken, false"
  })
  void oneSlipInsideTheWordCounts(String word, String name, boolean slip) {
    assertThat(Misspellings.oneSlip(word, name)).isEqualTo(slip);
  }
}
