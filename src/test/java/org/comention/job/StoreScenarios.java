package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.comention.Spark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Archive and tables on a store that has no links: what holds on a disk holds there too. One story,
 * since each run takes its time there.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class StoreScenarios {
  private static final String PREFIX = "spark.hadoop.";

  private final List<String> set = new ArrayList<>();

  private FileSystem files;
  private Path archive;
  private Path tables;

  /** An empty folder of the store, which is started; {@link #set} tells its settings. */
  abstract Path start() throws Exception;

  /** For the file systems of the job and of Spark, until the tests end. */
  final void set(Map<String, String> hadoop) {
    hadoop.forEach(
        (key, value) -> {
          System.setProperty(PREFIX + key, value);
          Spark.session().sparkContext().hadoopConfiguration().set(key, value);
          set.add(key);
        });
  }

  @AfterAll
  void unset() {
    for (String key : set) {
      System.clearProperty(PREFIX + key);
      Spark.session().sparkContext().hadoopConfiguration().unset(key);
    }
    set.clear();
  }

  @BeforeAll
  void tablesOfOneFileAndAnotherOneThatIsNew() throws Exception {
    Path folder = start();
    files = new FileSystems().of(folder);
    archive = new Path(folder, "archive");
    tables = new Path(folder, "tables");
    write("a.jsonl", "{\"date\":\"2024-03-05\",\"text\":\"Armenia met Iran.\"}\n");
    publish(milestone -> {});
    write("b.jsonl", "{\"date\":\"2024-03-06\",\"text\":\"Chad met Iraq.\"}\n");
  }

  final void write(String name, String content) throws IOException {
    try (OutputStream out = files.create(new Path(archive, name))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private RunJob.Outcome publish(Consumer<String> onMilestone) throws IOException {
    RunJob job =
        Workshop.jobOf(
            new RunJob.Watch(new Workshop.Watching(onMilestone), Clock.systemUTC()),
            "--input",
            archive.toString(),
            "--tables",
            tables.toString());
    return job.execute(Work.reading(job.plan(), 0));
  }

  @Test
  @Order(1)
  void ofARunThatIsKilledNobodySeesAnything() throws IOException {
    kill("mentions written");

    assertThat(version()).isEqualTo(1);
    assertThat(paths()).containsExactly("a.jsonl");
  }

  @Test
  @Order(2)
  void ofTwoRunsThatCommitTogetherOneLoses() throws IOException {
    CyclicBarrier both = new CyclicBarrier(2);
    List<CompletableFuture<RunJob.Outcome>> runs =
        List.of(
            CompletableFuture.supplyAsync(() -> race(both)),
            CompletableFuture.supplyAsync(() -> race(both)));

    List<Object> ends = new ArrayList<>();
    for (CompletableFuture<RunJob.Outcome> run : runs) {
      ends.add(run.handle((outcome, error) -> error == null ? "done" : code(error)).join());
    }

    assertThat(ends).containsExactlyInAnyOrder("done", ExitCode.LOST);
    assertThat(version()).isEqualTo(2);
    assertThat(paths()).containsExactly("a.jsonl", "b.jsonl");
  }

  @Test
  @Order(3)
  void aRunThatIsKilledAfterItsCommitIsCompletedByTheNext() throws IOException {
    write("c.jsonl", "{\"date\":\"2024-04-07\",\"text\":\"Georgia met Chad.\"}\n");
    kill("committed");

    assertThat(publish(milestone -> {}).published()).isEmpty();
    assertThat(version()).isEqualTo(3);
    assertThat(paths()).containsExactly("a.jsonl", "b.jsonl", "c.jsonl");
  }

  @Test
  @Order(4)
  void theTablesAreRightAndNothingElseIsThere() throws IOException {
    write("d.jsonl", "{\"date\":\"2024-04-08\",\"text\":\"Peru met Chile.\"}\n");
    publish(milestone -> {});

    assertProved();
    assertThat(names("data")).hasSize(4);
    assertThat(drafts()).isEmpty();
  }

  final void assertProved() {
    Workshop.Result check = Workshop.command("check", "--deep", "--tables", tables.toString());
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }

  private int version() throws IOException {
    try (InputStream in = files.open(new Path(tables, "VERSION"))) {
      return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  /** What any engine finds that takes the list of files. */
  final List<String> paths() {
    Workshop.Result listed = Workshop.command("files", "documents", "--tables", tables.toString());
    return Spark.session()
        .read()
        .parquet(listed.out().lines().toArray(String[]::new))
        .select("path")
        .sort("path")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<String> names(String folder) throws IOException {
    return Arrays.stream(files.listStatus(new Path(tables, folder)))
        .map(FileStatus::getPath)
        .map(Path::getName)
        .toList();
  }

  private List<String> drafts() throws IOException {
    List<String> drafts = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(tables, true);
    while (all.hasNext()) {
      String name = all.next().getPath().toString();
      if (name.contains("/_")) {
        drafts.add(name);
      }
    }
    return drafts;
  }

  private RunJob.Outcome race(CyclicBarrier both) {
    try {
      return publish(at("ready to commit", both::await));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static Object code(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    return cause instanceof UserError told ? told.code() : cause.toString();
  }

  private void kill(String milestone) {
    assertThatThrownBy(
            () ->
                publish(
                    at(
                        milestone,
                        () -> {
                          throw new Workshop.Killed(milestone);
                        })))
        .isInstanceOf(Workshop.Killed.class);
  }

  /** What may fail. */
  private interface Action {
    void run() throws Exception;
  }

  /** Does something once a milestone is reached. */
  private static Consumer<String> at(String milestone, Action action) {
    AtomicBoolean done = new AtomicBoolean();
    return reached -> {
      if (reached.equals(milestone) && !done.getAndSet(true)) {
        try {
          action.run();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }
}
