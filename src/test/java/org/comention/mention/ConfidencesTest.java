package org.comention.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidencesTest {
  private static final String HEADER = "rule,correct,judged";

  private static List<String> file() throws IOException {
    return Files.readAllLines(
        Path.of("src", "main", "resources", "org", "comention", "mention", "confidence.csv"));
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void aRulesConfidenceIsThatOfItsCounts(Rule rule) throws IOException {
    String row = file().stream().filter(l -> l.startsWith(rule.label() + ",")).findFirst().get();
    double correct = Double.parseDouble(row.split(",")[1]);
    double judged = Double.parseDouble(row.split(",")[2]);
    assertThat(rule.confidence()).isEqualTo(Math.round((correct + 1) / (judged + 2) * 1000) / 1e3);
  }

  @Test
  void theFileHasTheRulesInOrderAndNoOther() throws IOException {
    assertThat(file().stream().skip(1).map(line -> line.split(",")[0]))
        .containsExactlyElementsOf(Arrays.stream(Rule.values()).map(Rule::label).toList());
  }

  @Test
  void noCountProvesARuleRightOrWrongForEver() {
    assertThat(
            Confidences.read(List.of(HEADER, "a,0,0", "b,3,3", "c,0,1", "d,2,4", "e,99999,99999")))
        .containsEntry("a", 0.5)
        .containsEntry("b", 0.8)
        .containsEntry("c", 0.333)
        .containsEntry("d", 0.5)
        .containsEntry("e", 1.0);
  }

  @Test
  void aRuleWithoutARowIsAnError() {
    assertThatThrownBy(() -> Confidences.of("no_such_rule"))
        .hasMessage(
            "Cannot read confidence.csv: there is no row for the rule no_such_rule."
                + " Add no_such_rule,0,0.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule;correct;judged      | 1 | the header is not rule,correct,judged",
        "rule,correct,judged/a,1  | 2 | it is not a rule and two counts",
        "rule,correct,judged/a,1,x| 2 | it is not a rule and two counts",
        "rule,correct,judged/a,1, | 2 | it is not a rule and two counts",
        "rule,correct,judged/a,-1,2 | 2 | it is not a rule and two counts",
        "rule,correct,judged/a,1,2/b,2,1 | 3 | more are correct than were judged",
        "rule,correct,judged/a,1,2/a,1,2 | 3 | the rule has a row before",
      })
  void aBadRowIsAnErrorWithItsLine(String lines, int line, String why) {
    assertThatThrownBy(() -> Confidences.read(List.of(lines.split("/"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot read confidence.csv:" + line + ": " + why + ". Mend it.");
  }
}
