package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RedactionTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/redaction.tsv", delimiter = '\t', numLinesToSkip = 1)
  void showsAValueWithoutItsSecrets(String sentence, String key, String value, String shown) {
    assertThat(Redaction.value(key, value)).as(sentence).isEqualTo(shown);
  }
}
