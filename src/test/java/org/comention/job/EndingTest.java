package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.SparkUserAppException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a driver that YARN has started; {@link YarnIT} has a real one. */
class EndingTest {
  private static final String MASTER = "spark.master";
  private static final String MODE = "spark.submit.deployMode";

  @BeforeEach
  void onYarn() {
    System.setProperty(MASTER, "yarn");
    System.setProperty(MODE, "cluster");
  }

  @AfterEach
  void elsewhere() {
    System.clearProperty(MASTER);
    System.clearProperty(MODE);
  }

  @Test
  void whatWentWellJustEnds() {
    assertThatCode(() -> Ending.with(0)).doesNotThrowAnyException();
  }

  @Test
  void whatFailedTellsItsCode() {
    assertThatThrownBy(() -> Ending.with(3))
        .isInstanceOfSatisfying(
            SparkUserAppException.class, e -> assertThat(e.exitCode()).isEqualTo(3));
  }
}
