package org.comention.job;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.comention.report.Summary;

/** The part of {@code run} that needs Spark; a class of its own, so that other verbs load none. */
final class RunOnSpark {
  private RunOnSpark() {}

  static void execute(Task task, Preflight found, Console console, InstantSource clock)
      throws IOException {
    try (Session session = Session.open()) {
      RunJob.Outcome outcome = watched(new Parts(session.spark(), task, found), console, clock);
      console.out().println(result(outcome, session.spark(), found.versions().layout()));
      console.out().flush();
    }
  }

  private record Parts(SparkSession spark, Task task, Preflight found) {}

  /** The progress line is gone before the summary is printed. */
  private static RunJob.Outcome watched(Parts parts, Console console, InstantSource clock)
      throws IOException {
    try (Progress progress = Progress.of(parts.spark.sparkContext(), console, parts.task.id())) {
      RunJob.Watch watch = new RunJob.Watch(progress, clock);
      RunJob job = new RunJob(parts.spark, parts.task, parts.found, watch);
      ReadingPlan plan = job.plan();
      plan.warning().ifPresent(console::say);
      return job.execute(plan);
    }
  }

  private static String result(RunJob.Outcome outcome, SparkSession spark, Layout layout) {
    if (outcome.published().isEmpty()) {
      return outcome.message();
    }
    LiveTables tables = new LiveTables(spark, layout);
    LiveFiles all = outcome.published().get().tables();
    LiveFiles fresh = outcome.written();
    return Summary.of(
            table -> tables.read(table, all.of(table)),
            table -> tables.read(table, fresh.of(table)))
        + next(Layout.shown(layout.current()));
  }

  private static String next(String current) {
    return String.format(
        Locale.ROOT,
        """

        Tables: %1$s
        Next:   duckdb -c "SELECT entity_id, sum(mentions) FROM read_parquet('%1$s/mention_frequency/*/*.parquet') GROUP BY ALL ORDER BY 2 DESC LIMIT 10"\
        """,
        current);
  }
}
