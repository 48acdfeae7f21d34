package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {

  @Test
  void bytesAreShownInAUnitThatFits() {
    assertThat(Goal.bytes(9000).of(4096)).isEqualTo("4 of 8 kB");
    assertThat(Goal.bytes(41L << 20).of(22L << 20)).isEqualTo("22 of 41 MB");
  }

  @Test
  void rowsAreShownAsTheyAre() {
    assertThat(Goal.rows(21707).of(8192)).isEqualTo("8192 of 21707");
  }
}
