package org.comention.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VersioningTest {

  @Test
  void anotherSparkIsRefusedAndTheRightOneNamed() {
    assertThatThrownBy(() -> Versioning.requireSpark("3.5.6", "4.1.3"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cannot start on Spark 3.5.6: comention needs Spark 4.1 and was built with 4.1.3."
                + " Take such a Spark on all nodes, or set SPARK_HOME to one.");
    assertThatThrownBy(() -> Versioning.requireSpark("4.10.0", "4.1.3"))
        .isInstanceOf(UserError.class);
  }

  @Test
  void anotherPatchOfTheSameSparkWillDo() {
    assertThatCode(() -> Versioning.requireSpark("4.1.0", "4.1.3")).doesNotThrowAnyException();
    assertThatCode(Versioning::requireSpark).doesNotThrowAnyException();
  }
}
