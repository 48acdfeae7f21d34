package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> OPTIONS = List.of("--input", "--tables", "--limit", "--batch");

  @Test
  void aWordWithOneWrongLetterIsFound() {
    assertThat(Nearest.to("--imput", OPTIONS)).isEqualTo("--input");
    assertThat(Nearest.to("--BATCH", OPTIONS)).isEqualTo("--batch");
    assertThat(Nearest.to("--lmit", OPTIONS)).isEqualTo("--limit");
  }

  @Test
  void ofWordsThatAreAsNearTheFirstInTheAlphabetIsTaken() {
    assertThat(Nearest.to("c", List.of("b", "a"))).isEqualTo("a");
  }
}
