package org.comention.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.report.Summary;
import org.comention.table.Table;

/**
 * The part of {@code run}, {@code retag} and {@code forget} that needs Spark; a class of its own,
 * so that other verbs load none.
 */
final class RunOnSpark {
  private static final InstantSource CLOCK = InstantSource.system();

  private final SparkSession spark;
  private final Console console;

  private RunOnSpark(SparkSession spark, Console console) {
    this.spark = spark;
    this.console = console;
  }

  /** Where a run begins. */
  record Start(Task task, Preflight found) {
    private Start after(Manifest version) {
      return new Start(task.after(version, CLOCK.instant()), found.after(version));
    }

    private Work reading(ReadingPlan plan) {
      return Work.reading(plan.first(task.told().input().slice()), found.files().size());
    }
  }

  /**
   * Reads what is new, slice by slice, and prints a summary.
   *
   * @param told is told which run it is
   */
  static void read(Start start, Console console, RunSummary told) throws IOException {
    try (Session session = Session.open()) {
      console.out().println(new RunOnSpark(session.spark(), console).read(start, told));
      console.out().flush();
    }
  }

  /** Does a work that reads nothing. */
  static RunJob.Outcome change(Start start, Work work, Console console) throws IOException {
    try (Session session = Session.open()) {
      return new RunOnSpark(session.spark(), console).execute(start, job -> work);
    }
  }

  private String read(Start first, RunSummary told) throws IOException {
    Set<String> batches = new HashSet<>();
    Start start = first;
    while (true) {
      told.about(start.task);
      RunJob.Outcome outcome = execute(start, reading(start));
      if (outcome.published().isEmpty()) {
        return outcome.work().idle();
      }
      Manifest version = outcome.published().get();
      batches.add(outcome.work().plan().batch());
      if (outcome.work().plan().left() == 0) {
        return summary(version, batches, start.found.versions().layout());
      }
      console.say(progress(version, outcome.work().plan()));
      start = start.after(version);
    }
  }

  private Function<RunJob, Work> reading(Start start) {
    return job -> {
      ReadingPlan plan = job.plan();
      plan.warning().ifPresent(console::say);
      return start.reading(plan);
    };
  }

  /** The progress line is gone when this ends. */
  private RunJob.Outcome execute(Start start, Function<RunJob, Work> work) throws IOException {
    try (Progress progress = Progress.of(spark.sparkContext(), console, start.task.id())) {
      RunJob.Watch watch = new RunJob.Watch(progress, CLOCK);
      RunJob job = new RunJob(spark, start.task, start.found, watch);
      RunJob.Outcome outcome = job.execute(work.apply(job));
      outcome.published().ifPresent(this::tell);
      return outcome;
    }
  }

  private void tell(Manifest version) {
    RunMetrics.current().add(version.run().counts());
    if (!Terminal.isErr()) {
      for (Table table : Table.values()) {
        console.say(new LineageLine(version, table).toString());
      }
    }
  }

  private static String progress(Manifest version, ReadingPlan slice) {
    return String.format(
        Locale.ROOT,
        "Published version %d with %d files; %d are left.",
        version.version(),
        slice.files().size(),
        slice.left());
  }

  private String summary(Manifest version, Set<String> batches, Layout layout) {
    LiveTables tables = new LiveTables(spark, layout);
    return Summary.of(
            table -> tables.read(table, version.tables().of(table)),
            table -> ofBatches(tables, version.tables().of(table), table, batches))
        + next(layout);
  }

  private static Dataset<Row> ofBatches(
      LiveTables tables, List<LiveFile> files, Table table, Set<String> batches) {
    List<LiveFile> theirs =
        files.stream().filter(file -> batches.stream().anyMatch(file::holds)).toList();
    return tables.read(table, theirs).filter(col("batch").isin(batches.toArray()));
  }

  private static String next(Layout layout) {
    return String.format(
        Locale.ROOT,
        """

        Tables: %1$s
        Next:   comention report --tables %2$s --output report.html\
        """,
        Layout.shown(layout.current()),
        Layout.shown(layout.root()));
  }
}
