package org.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Waits for what other processes do. */
public final class Patience {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Patience() {}

  /**
   * Returns once the condition holds; fails when one of the processes has ended before, or after
   * five minutes.
   */
  public static void until(Callable<Boolean> condition, Process... processes) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.call()) {
      assertThat(List.of(processes)).as("processes that run").allMatch(Process::isAlive);
      assertThat(Instant.now()).as("time that is left").isBefore(end);
      Thread.sleep(20);
    }
  }
}
