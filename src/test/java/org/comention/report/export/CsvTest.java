package org.comention.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"})
  void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    assertThat(Csv.row(List.of(text)).replace("\"", "")).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void numbersStayNumbers() {
    assertThat(Csv.row(List.of(-0.25, -3L, 1.0E-9))).isEqualTo("-0.25,-3,1.0E-9\r\n");
  }

  @Test
  void nothingAndTheEmptyTextDiffer() {
    assertThat(Csv.row(Arrays.asList(null, "", null))).isEqualTo(",\"\",\r\n");
  }

  @Test
  void quotesCommasAndLineEndsAreQuoted() {
    assertThat(Csv.row(List.of("a \"b\"", "c, d", "e\nf", "it's = 1")))
        .isEqualTo("\"a \"\"b\"\"\",\"c, d\",\"e\nf\",it's = 1\r\n");
  }
}
