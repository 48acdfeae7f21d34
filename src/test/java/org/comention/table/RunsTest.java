package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comention.Spark;
import org.junit.jupiter.api.Test;

class RunsTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05.123456Z");

  @Test
  void runsAreRowsWithTheirCountsSorted() {
    Run failed = new Run("r2", null, START, null, "failed", Map.of(), "g", "1", "{}");
    Run done =
        new Run(
            "r1",
            "batch",
            START,
            START.plusSeconds(60),
            "done",
            Map.of("mentions", 7L, "documents", 3L),
            "g",
            "1",
            "{}");
    assertThat(
            Handmade.lines(Table.RUNS.exactly(Runs.build(Spark.session(), List.of(failed, done)))))
        .containsExactly(
            "r1 | batch | 2026-01-02T03:04:05.123456Z | 2026-01-02T03:05:05.123456Z | done"
                + " | {documents=3, mentions=7} | g | 1 | {}",
            "r2 | null | 2026-01-02T03:04:05.123456Z | null | failed | {} | g | 1 | {}");
  }
}
