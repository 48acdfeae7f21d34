package org.comention.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.table.Entities;
import org.comention.table.Run;
import org.comention.table.Runs;
import org.comention.table.Table;

/** One run, from the work that it is given to its entry in the log. Used once. */
final class RunJob {
  private final SparkSession spark;
  private final Task task;
  private final Preflight found;
  private final Stages stages;
  private final InstantSource clock;
  private final LiveFiles before;
  private final LiveTables tables;
  private final TableWriter writer;
  private final Tools tools;
  private final FactTables facts;
  private final RunLog log;
  private final Publisher publisher;
  private final Optional<Catalog> catalog;

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
    this.tools = new Tools(spark, tables, writer, stages);
    this.facts = new FactTables(task, found.base(), tools);
    this.log = new RunLog(versions.store(), versions.layout());
    this.publisher = new Publisher(versions, task.id(), stages);
    this.catalog = task.told().catalog().map(name -> Catalog.open(spark, name, versions, stages));
  }

  /** Who looks on, and at which clock. */
  record Watch(Stages stages, InstantSource clock) {}

  /**
   * What became of a run.
   *
   * @param published the new version; none where there was nothing to do
   */
  record Outcome(Optional<Manifest> published, Work work) {}

  /** What there is to read; nothing is written. */
  ReadingPlan plan() {
    Map<String, ReadingPlan.Known> known =
        KnownInputs.of(tables.read(Table.INPUTS, before.of(Table.INPUTS)));
    ReadingPlan plan = ReadingPlan.of(found.files(), known, task.told().input().batch());
    plan.requireSameArchive(found.files().size());
    return plan;
  }

  /** Throws a UserError where it cannot be published; the log tells of it. */
  Outcome execute(Work work) throws IOException {
    requireNewFolder();
    try {
      open(work);
      catchUp();
      return new Outcome(isIdle(work) ? idle(work) : publish(work), work);
    } catch (Exception e) {
      // Spark throws checked exceptions that no signature tells of.
      throw ended(work, e);
    }
  }

  /** What another run has written is not touched, whatever its id. */
  private void requireNewFolder() throws IOException {
    if (files().exists(ownFolder())) {
      throw new IllegalStateException("there is a run " + task.id() + " already");
    }
  }

  private FileSystem files() {
    return found.versions().store().files();
  }

  private Path ownFolder() {
    return found.versions().layout().data(task.id());
  }

  private void open(Work work) throws IOException {
    files().mkdirs(ownFolder());
    log.write(run(work, Status.STARTED, null), "");
    stages.reached("opened");
  }

  /** Finishes what a run left that was killed after its commit. */
  private void catchUp() throws IOException {
    if (found.base().isPresent()) {
      publisher.lead(found.base().get());
      Cleaning.after(found.base().get(), found.versions()).sweep();
      log.settle(found.base().get());
    }
    bringToCatalog();
    stages.reached("caught up");
  }

  private void bringToCatalog() throws IOException {
    if (catalog.isPresent()) {
      catalog.get().follow();
    }
  }

  private boolean isIdle(Work work) {
    return found.base().isPresent()
        && work.plan().isEmpty()
        && !work.onlyVersion()
        && forgotten(work).equals(Manifest.forgottenBy(found.base()))
        && task.basis().equals(found.base().get().basis());
  }

  private Forgotten forgotten(Work work) {
    return Manifest.forgottenBy(found.base()).plus(work.forget());
  }

  private Optional<Manifest> idle(Work work) throws IOException {
    log.write(run(work, Status.IDLE, clock.instant()), work.idle());
    removeOwnFolder();
    return Optional.empty();
  }

  private Optional<Manifest> publish(Work work) throws IOException {
    LiveFiles now = facts.after(work, forgotten(work));
    LiveFiles files = derived().write(before, now, countsAnew() ? now.months() : Set.of());
    Run done = run(work, Status.DONE, clock.instant());
    Manifest manifest = manifest(work, done, complete(files, done));
    stages.begin("Publishing", Goal.UNKNOWN);
    publisher.commit(manifest, work.onlyVersion() ? Retention.NEWEST : task.told().retention());
    log.write(manifest, "");
    stages.reached("logged");
    bringToCatalog();
    return Optional.of(manifest);
  }

  private Manifest manifest(Work work, Run done, LiveFiles files) {
    return new Manifest(
        Manifest.FORMAT, number(), done, limit(), task.basis(), forgotten(work), files);
  }

  private Run run(Work work, Status status, Instant ended) {
    return task.run(work.batch(), status, ended, facts.counts());
  }

  private boolean countsAnew() {
    String counting = task.basis().counting();
    return found.base().stream().anyMatch(base -> !base.basis().counting().equals(counting));
  }

  private DerivedTables derived() {
    return new DerivedTables(tools, found.versions(), task.told().counting());
  }

  /** These files with the tables that are small, and a file for each that has no rows. */
  private LiveFiles complete(LiveFiles files, Run done) throws IOException {
    LiveFiles all = files.with(Table.RUNS, writer.writeDerived(Table.RUNS, runs(done)));
    if (all.of(Table.ENTITIES).isEmpty() || task.retags(found.base())) {
      Dataset<Row> entities = Entities.build(spark, task.tagger().orElseThrow().gazetteer());
      all = all.with(Table.ENTITIES, writer.writeDerived(Table.ENTITIES, entities));
    }
    for (Table table : Table.values()) {
      all = all.with(table, fewest(table, all.of(table)));
    }
    return all;
  }

  /** Those whose end the last version knows, and of the others what the log says now. */
  private Dataset<Row> runs(Run done) throws IOException {
    Dataset<Row> ended =
        tables.read(Table.RUNS, before.of(Table.RUNS)).filter(col("ended").isNotNull());
    Set<String> known = new HashSet<>(Set.of(done.id()));
    ended.select("id").collectAsList().forEach(row -> known.add(row.getString(0)));
    List<Run> others = new ArrayList<>(log.runsBut(known));
    others.add(done);
    return ended.unionByName(Runs.build(spark, others));
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
    if (found.base().isPresent()) {
      return found.base().get().limit();
    }
    int limit = task.told().input().limit();
    return limit == 0 ? null : limit;
  }

  /** Logs how the run ended and removes what it wrote, unless that is published. */
  private RuntimeException ended(Work work, Exception cause) throws IOException {
    Optional<Manifest> made = found.versions().at(number());
    boolean published = made.filter(version -> version.run().id().equals(task.id())).isPresent();
    RuntimeException error = named(cause, made.isPresent() && !published);
    String reason = Reasons.reason(error);
    if (published) {
      attempt(error, () -> log.write(made.get(), reason));
    } else {
      // Before the log too: on a full disk that needs the room.
      attempt(error, this::removeOwnFolder);
      Run run = run(work, Status.of(error), clock.instant());
      attempt(error, () -> log.write(run, reason));
      attempt(error, this::removeOwnFolder);
    }
    return error;
  }

  private static void attempt(Exception error, RunSummary.Action action) {
    try {
      action.run();
    } catch (IOException e) {
      error.addSuppressed(e);
    }
  }

  /** What fails after another run's commit fails by it: it removes what is not its own. */
  private static RuntimeException named(Exception cause, boolean late) {
    if (cause instanceof UserError error) {
      return error;
    }
    RuntimeException named =
        late
            ? UserError.lost("another run has published a version meanwhile")
            : new IllegalStateException(Reasons.deepReason(cause));
    named.initCause(cause);
    return named;
  }

  private void removeOwnFolder() throws IOException {
    files().delete(ownFolder(), true);
  }
}
