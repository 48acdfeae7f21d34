package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.comention.Patience;
import org.comention.SparkHome;
import org.comention.StandaloneCluster;
import org.comention.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spark's own cluster: a master and two workers, real processes, of which two are killed. One
 * cluster for all, since it takes its time to start.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneIT {
  private static final int MONTHS = 4;
  private static final int DOCUMENTS = 30;
  private static final int SENTENCES = 60;
  private static final int UNDATED = 9;
  private static final int ALL_DOCUMENTS = MONTHS * DOCUMENTS + UNDATED;
  private static final int MANY_FILES = 10_000;
  private static final int MANY_TASKS = 500;
  private static final String SECRET = "hunter2";

  @TempDir static Path folder;

  private static SparkHome home;
  private static StandaloneCluster cluster;
  private static Workshop local;
  private static Job lonelyJob;
  private static Process lonely;

  @BeforeAll
  static void aClusterAndTheTablesOfOneMachine() throws Exception {
    home = SparkHome.here();
    cluster = StandaloneCluster.of(2, "2g", home, Files.createDirectory(folder.resolve("cluster")));
    Files.createDirectory(folder.resolve("events"));
    Files.createDirectory(folder.resolve("metrics"));
    local = new Workshop(folder);
    for (int month = 1; month <= MONTHS; month++) {
      local.write(month + ".jsonl", records(month));
    }
    local.write(
        "undated.jsonl", "{\"text\":\"Azerbaijani President Aliyev spoke.\"}\n".repeat(UNDATED));
    local.publish();
    lonelyJob = new Job("client", "--master", "spark://127.0.0.1:1");
    lonely = lonelyJob.start(run(local.archive, lonelyJob.tables));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (lonely != null) {
      lonely.destroyForcibly();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  /** Of a month: enough that its tasks take a while. */
  private static String records(int month) {
    List<String> names = List.of("Armenia", "Iran", "President Aliyev", "Chad", "the French");
    Random random = new Random(month);
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < SENTENCES; j++) {
        String one = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        text.append(one).append(" told ").append(other).append(" of it ").append(j).append(". ");
      }
      String day = String.format(Locale.ROOT, "2024-%02d-%02d", month, 1 + i % 28);
      records.append("{\"date\":\"" + day + "\",\"text\":\"" + text + "\"}\n");
    }
    return records.toString();
  }

  @Test
  @Order(1)
  void aWorkerIsKilledWhileItTags() throws Exception {
    Job job = new Job("client");
    Process driver = job.start(run(local.archive, job.tables));

    Patience.until(() -> job.said().contains("stage=writing-what-was-read"), driver);
    long before = cluster.tasks(1);
    Patience.until(() -> cluster.tasks(1) > before, driver);
    assertThat(mentionsBeingWritten(job)).isEmpty();
    cluster.kill(1);

    assertThat(driver.waitFor()).as(job.said()).isZero();
    assertThat(job.said())
        .contains("Lost executor", "table=mentions from=documents,gazetteer rows=");
    assertTablesAsOfOneMachine(job);
  }

  @Test
  @Order(2)
  void aWorkerIsKilledWhileItWrites() throws Exception {
    cluster.addWorker("2g");
    Job job = new Job("cluster");
    Process driver = job.start(run(local.archive, job.tables));

    Patience.until(() -> !mentionsBeingWritten(job).isEmpty(), driver);
    cluster.kill(cluster.drives(0) ? 2 : 0);

    assertThat(driver.waitFor()).as(job.said()).isZero();
    assertTablesAsOfOneMachine(job);
  }

  private static void assertTablesAsOfOneMachine(Job job) throws IOException {
    Workshop found = new Workshop(local.archive, job.tables);
    assertThat(found.rows()).isEqualTo(local.rows());
    // What is counted on the way: lost tasks were counted before they ran again.
    String counts = "SELECT counts FROM ";
    assertThat(found.query(counts + found.published(Table.RUNS)))
        .isEqualTo(local.query(counts + local.published(Table.RUNS)));
  }

  /** What tasks have written and committed of the table of mentions, while others still do so. */
  private static List<String> mentionsBeingWritten(Job job) {
    List<String> found = new ArrayList<>();
    for (String run : names(job.tables.resolve("data"))) {
      found.addAll(names(job.tables.resolve("data/" + run + "/mentions/_temporary/0")));
    }
    return found.stream().filter(name -> name.startsWith("task_")).toList();
  }

  /** None where there is no such folder, or no more. */
  private static List<String> names(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  @Test
  @Order(3)
  void aDriverThatFailsIsAFailureOfTheScriptAndPublishesNothing() throws Exception {
    Job client = new Job("client");
    Process here = client.start(run(folder.resolve("no-archive"), client.tables));
    Job cluster = new Job("cluster");
    Process there = cluster.start(run(folder.resolve("no-archive"), cluster.tables));
    Job small = new Job("client", "--executor-memory", "100m");
    assertThat(small.start(run(local.archive, small.tables)).waitFor()).isEqualTo(1);
    assertThat(small.said()).contains("Cannot finish run: ", "Executor memory");
    assertThat(small.tables).doesNotExist();

    assertThat(here.waitFor()).isEqualTo(ExitCode.USAGE.number());
    assertThat(there.waitFor()).isEqualTo(1);

    assertThat(client.said()).contains("Cannot read the input folder");
    assertThat(cluster.said()).contains("The driver did not finish: FAILED");
    assertThat(StandaloneIT.cluster.driversSaid()).contains("Cannot read the input folder");
    assertThat(client.tables).doesNotExist();
    assertThat(cluster.tables).doesNotExist();
  }

  /** It was started before all others: Spark asks for a minute. */
  @Test
  @Order(4)
  void aMasterThatDoesNotAnswerIsSaid() throws Exception {
    assertThat(lonely.waitFor()).isEqualTo(ExitCode.FAILED.number());

    assertThat(lonelyJob.said())
        .contains("Cannot start Spark on spark://127.0.0.1:1: ", "See that this master answers");
    assertThat(lonelyJob.tables).doesNotExist();
  }

  @Test
  @Order(4)
  void aWorkerWithoutTheJarIsAFailureOfTheScript() throws Exception {
    Job job = new Job("cluster");
    ProcessBuilder program = job.program(run(local.archive, job.tables));
    program.environment().put("COMENTION_JAR", "file:///no-such/comention.jar");

    assertThat(program.start().waitFor()).isEqualTo(1);

    assertThat(job.said()).contains("/no-such/comention.jar", "The driver did not finish");
    assertThat(job.tables).doesNotExist();
  }

  @Test
  @Order(5)
  void aPageOfSparkAnEventLogAndMetricsTellWhatTheJobDid() throws IOException {
    String stages = said(folder.resolve("events"), "events_");
    assertThat(stages).contains("Reading the archive", "Tagging the documents");
    String counted = said(folder.resolve("metrics"), ".driver.comention.documents.csv");
    assertThat(counted.lines()).anyMatch(line -> line.endsWith("," + ALL_DOCUMENTS));
  }

  @Test
  @Order(6)
  @EnabledIfSystemProperty(named = "comention.large", matches = "true")
  void tenThousandFilesByFiveHundredTasks() throws Exception {
    Workshop many = new Workshop(Files.createDirectory(folder.resolve("many")));
    for (int i = 0; i < MANY_FILES; i++) {
      many.write(i / 1000 + "/" + i + ".txt", "Georgia and Chad met on day " + i + ".\n");
    }
    Job job =
        new Job(
            "client",
            "--executor-memory",
            "1g",
            "--driver-memory",
            "1g",
            "--conf",
            "spark.default.parallelism=" + MANY_TASKS);
    assertThat(job.start(run(many.archive, job.tables)).waitFor()).as(job.said()).isZero();

    Workshop found = new Workshop(many.archive, job.tables);
    assertThat(found.rows(Table.INPUTS)).hasSize(MANY_FILES);
    assertThat(found.rows(Table.DOCUMENTS)).hasSize(MANY_FILES);
    assertThat(said(folder.resolve("events"), "events_"))
        .contains("\"Number of Tasks\":" + MANY_TASKS);
  }

  private static String said(Path folder, String part) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().contains(part)) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  @Test
  @Order(7)
  void noSecretIsInAnyLogOrEventLogOrTable() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content.contains(SECRET)).as(file.toString()).isFalse();
      }
    }
    assertThat(folder.resolve("events")).isNotEmptyDirectory();
  }

  private static List<String> run(Path archive, Path tables) {
    return List.of("run", "--input", archive.toString(), "--tables", tables.toString());
  }

  /** One submission: its tables, and what the script says. */
  private static final class Job {
    private static int jobs;

    final Path tables = folder.resolve("tables-of-" + ++jobs);
    private final Path log = folder.resolve("job-" + jobs + ".log");
    private final String mode;
    private final List<String> more;

    /**
     * @param more options, over those that all have
     */
    Job(String mode, String... more) {
      this.mode = mode;
      this.more = List.of(more);
    }

    Process start(List<String> verb) throws IOException {
      return program(verb).start();
    }

    ProcessBuilder program(List<String> verb) {
      List<String> command = new ArrayList<>(List.of("jobs/submit-standalone"));
      command.addAll(List.of("--master", cluster.url(), "--deploy-mode", mode));
      command.addAll(List.of("--driver-memory", "512m", "--executor-memory", "512m"));
      settings().forEach(setting -> command.addAll(List.of("--conf", setting)));
      if (mode.equals("client")) {
        // Workers would show it in the command of a driver: they do not know that it is secret.
        command.addAll(List.of("--conf", "spark.hadoop.fs.azure.account.key.me=" + SECRET));
      }
      command.addAll(more);
      command.addAll(verb);
      ProcessBuilder program = home.environment(new ProcessBuilder(command));
      program.environment().put("AWS_ACCESS_KEY_ID", SECRET);
      program.environment().put("AWS_SECRET_ACCESS_KEY", SECRET);
      return program.redirectErrorStream(true).redirectOutput(log.toFile());
    }

    /** A task for each file, and one for each month that is written; no compiled queries. */
    private static Stream<String> settings() {
      return Stream.of(
          "spark.sql.codegen.wholeStage=false",
          "spark.sql.codegen.factoryMode=NO_CODEGEN",
          "spark.dynamicAllocation.enabled=false",
          "spark.driver.host=127.0.0.1",
          "spark.driver.bindAddress=127.0.0.1",
          "spark.driver.extraJavaOptions=" + SparkHome.SHORT_LIVED,
          "spark.executor.extraJavaOptions=" + SparkHome.SHORT_LIVED,
          "spark.executor.cores=1",
          "spark.cores.max=2",
          "spark.sql.files.maxPartitionBytes=64k",
          "spark.sql.adaptive.coalescePartitions.enabled=false",
          "spark.sql.shuffle.partitions=" + MONTHS,
          "spark.metrics.conf.driver.sink.csv.class=org.apache.spark.metrics.sink.CsvSink",
          "spark.metrics.conf.driver.sink.csv.directory=" + folder.resolve("metrics"),
          "spark.eventLog.enabled=true",
          "spark.eventLog.compress=false",
          "spark.eventLog.dir=" + folder.resolve("events").toUri(),
          "spark.hadoop.fs.s3a.secret.key=" + SECRET);
    }

    String said() throws IOException {
      return Files.readString(log);
    }
  }
}
