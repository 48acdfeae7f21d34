package org.comention.job;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.comention.mention.Tagger;
import org.comention.table.Entities;
import org.comention.table.Run;
import org.comention.table.Runs;
import org.comention.table.Table;

/** One run, from what is new in the archive to its entry in the log. Used once. */
final class RunJob {
  private final SparkSession spark;
  private final Task task;
  private final Preflight found;
  private final Stages stages;
  private final InstantSource clock;
  private final LiveFiles before;
  private final LiveTables tables;
  private final TableWriter writer;
  private final RunLog log;
  private final Publisher publisher;
  private Map<String, Long> counts = new TreeMap<>();

  RunJob(SparkSession spark, Task task, Preflight found, Watch watch) {
    Versions versions = found.versions();
    this.spark = spark;
    this.task = task;
    this.found = found;
    this.stages = watch.stages();
    this.clock = watch.clock();
    this.before = Manifest.tablesOf(found.base());
    this.tables = new LiveTables(spark, versions.layout());
    this.writer = new TableWriter(spark, versions, task.id());
    this.log = new RunLog(versions.store(), versions.layout());
    this.publisher = new Publisher(versions, task.id(), stages);
  }

  /** Who looks on, and at which clock. */
  record Watch(Stages stages, InstantSource clock) {}

  /** What became of a run: the new version, or none where there was nothing to do. */
  record Outcome(Optional<Manifest> published, LiveFiles written, String message) {}

  /** What there is to read; nothing is written. */
  ReadingPlan plan() {
    Map<String, ReadingPlan.Known> known =
        KnownInputs.of(tables.read(Table.INPUTS, before.of(Table.INPUTS)));
    ReadingPlan plan = ReadingPlan.of(found.files(), known, task.told().batch());
    plan.requireSameArchive(found.files().size());
    return plan;
  }

  /** Throws a UserError where it cannot be published; the log tells of it. */
  Outcome execute(ReadingPlan plan) throws IOException {
    try {
      open(plan);
      catchUp();
      return isIdle(plan) ? idle() : publish(plan);
    } catch (Exception e) {
      // Spark throws checked exceptions that no signature tells of.
      throw ended(plan, e);
    }
  }

  private void open(ReadingPlan plan) throws IOException {
    Versions versions = found.versions();
    versions.store().files().mkdirs(versions.layout().data(task.id()));
    log.write(task.run(plan.batch(), Status.STARTED, null, counts), "");
    stages.reached("opened");
  }

  /** Finishes what a run left that was killed after its commit. */
  private void catchUp() throws IOException {
    if (found.base().isPresent()) {
      publisher.lead(found.base().get());
      log.settle(found.base().get());
    }
    stages.reached("caught up");
  }

  private boolean isIdle(ReadingPlan plan) {
    return found.base().isPresent() && plan.isEmpty() && !countsAnew();
  }

  private boolean countsAnew() {
    String counting = task.basis().counting();
    return found.base().stream().anyMatch(base -> !base.basis().counting().equals(counting));
  }

  private Outcome idle() throws IOException {
    String message =
        "Nothing new: all " + found.files().size() + " files have been read by earlier runs.";
    log.write(task.run(null, Status.IDLE, clock.instant(), counts), message);
    removeOwnFolder();
    return new Outcome(Optional.empty(), LiveFiles.NONE, message);
  }

  private Outcome publish(ReadingPlan plan) throws IOException, InterruptedException {
    LiveFiles written = isForCounting(plan) ? LiveFiles.NONE : facts(plan);
    LiveFiles facts = merged(written, plan.batch());
    LiveFiles files = derived().write(before, facts, countsAnew() ? facts.months() : Set.of());
    Run done = task.run(plan.batch(), Status.DONE, clock.instant(), counts);
    Manifest manifest =
        new Manifest(Manifest.FORMAT, number(), done, limit(), task.basis(), complete(files, done));
    stages.begin("Publishing", Goal.UNKNOWN);
    publisher.commit(manifest, task.told().retention());
    log.write(manifest, "");
    stages.reached("logged");
    return new Outcome(Optional.of(manifest), written, "");
  }

  /** Whether there is nothing to read and other mentions are to be counted than before. */
  private boolean isForCounting(ReadingPlan plan) {
    return plan.isEmpty() && found.base().isPresent();
  }

  private LiveFiles facts(ReadingPlan plan) throws IOException, InterruptedException {
    Broadcast<Tagger> tagger =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new Tagger(task.gazetteer()));
    FactTables facts = new FactTables(spark, writer, tables, stages);
    LiveFiles written = facts.write(plan, task.entryRules(), tagger::value);
    tagger.destroy();
    counts = new Checks(tables, written).counts(plan);
    counts.put("left_out", facts.leftOut());
    Checks.requireWorth(counts, task.told());
    return written;
  }

  /** The last version with the rows of this batch instead of those it had. */
  private LiveFiles merged(LiveFiles written, String batch) {
    LiveFiles merged = before;
    for (Table table : FactTables.ALL) {
      merged = merged.without(table, file -> file.holds(batch)).plus(table, written.of(table));
    }
    return merged;
  }

  private DerivedTables derived() {
    return new DerivedTables(writer, tables, task.told().counting(), stages);
  }

  /** These files with the tables that are small, and a file for each that has no rows. */
  private LiveFiles complete(LiveFiles files, Run done) throws IOException {
    List<Run> runs = new ArrayList<>(log.runs());
    runs.removeIf(run -> run.id().equals(done.id()));
    runs.add(done);
    LiveFiles all =
        files.with(Table.RUNS, writer.writeDerived(Table.RUNS, Runs.build(spark, runs)));
    if (all.of(Table.ENTITIES).isEmpty()) {
      all =
          all.with(
              Table.ENTITIES,
              writer.writeDerived(Table.ENTITIES, Entities.build(spark, task.gazetteer())));
    }
    for (Table table : Table.values()) {
      all = all.with(table, fewest(table, all.of(table)));
    }
    return all;
  }

  /** Files without rows only where there is no other: then one. */
  private List<LiveFile> fewest(Table table, List<LiveFile> files) throws IOException {
    List<LiveFile> filled = files.stream().filter(file -> file.rows() > 0).toList();
    if (!filled.isEmpty()) {
      return filled;
    }
    return files.isEmpty() ? writer.writeEmpty(table) : files.subList(0, 1);
  }

  private int number() {
    return found.base().map(Manifest::version).orElse(0) + 1;
  }

  private Integer limit() {
    return task.told().limit() == 0 ? null : task.told().limit();
  }

  /** Logs how the run ended and removes what it wrote, unless that is published. */
  private RuntimeException ended(ReadingPlan plan, Exception cause) throws IOException {
    Optional<Manifest> made = found.versions().at(number());
    boolean published = made.filter(version -> version.run().id().equals(task.id())).isPresent();
    RuntimeException error = named(cause, made.isPresent() && !published);
    try {
      if (published) {
        log.write(made.get(), Reasons.reason(error));
      } else {
        Run run = task.run(plan.batch(), Status.of(error), clock.instant(), counts);
        log.write(run, Reasons.reason(error));
      }
    } catch (IOException e) {
      error.addSuppressed(e);
    }
    if (!published) {
      removeOwnFolder();
    }
    return error;
  }

  /** What fails after another run's commit fails by it: it removes what is not its own. */
  private static RuntimeException named(Exception cause, boolean late) {
    if (cause instanceof UserError error) {
      return error;
    }
    RuntimeException named =
        late
            ? UserError.lost("another run has published a version meanwhile")
            : new IllegalStateException(Reasons.reason(cause));
    named.initCause(cause);
    return named;
  }

  private void removeOwnFolder() throws IOException {
    Versions versions = found.versions();
    versions.store().files().delete(versions.layout().data(task.id()), true);
  }
}
