package org.comention.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.comention.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonNameTest {
  static Stream<Arguments> cases() {
    return Cases.of("person-names");
  }

  @ParameterizedTest(name = "{3}: {0}, {1}")
  @MethodSource("cases")
  void agree(String gold, String name, String agree, String rule) {
    boolean expected = agree.equals("yes");
    assertThat(PersonName.of(gold).agreesWith(PersonName.of(name))).as(rule).isEqualTo(expected);
    assertThat(PersonName.of(name).agreesWith(PersonName.of(gold))).as(rule).isEqualTo(expected);
  }

  @Test
  void theRatioCountsLettersOfCommonBlocks() {
    assertThat(PersonName.ratio("kocharian", "kocharyan")).isEqualTo(16.0 / 18);
    assertThat(PersonName.ratio("abxcd", "abycd")).isEqualTo(8.0 / 10);
    assertThat(PersonName.ratio("abc", "xyz")).isZero();
    // The longest block decides: "bcd", and nothing before or after it is common.
    assertThat(PersonName.ratio("abcdab", "bcda")).isCloseTo(8.0 / 10, within(1e-12));
  }

  @Test
  void theFamilyNameIsTheLastWord() {
    assertThat(PersonName.of("Ilham Aliyev").familyName()).isEqualTo("aliyev");
    assertThat(PersonName.of("***").familyName()).isEmpty();
  }
}
