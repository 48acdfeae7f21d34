package org.comention.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.comention.job.Main;

/**
 * How the cost of a run grows with what is read, and what a second core and more partitions give.
 * Each run is a process of its own, in turn.
 */
final class GrowthContest {
  private static final int ROUNDS = 7;
  private static final int DOCUMENTS = 2_200;
  private static final int YEARS = 5;
  private static final int[] TIMES = {1, 3, 10, 30};
  private static final int MIDDLE = 10;
  private static final int[] PARTITIONS = {1, 8, 64};
  private static final List<String> ONE_CORE = List.of("taskset", "--cpu-list", "0");
  private static final String TWO_CORES = "two cores";
  private static final double MEGA = 1e6;

  private final Path work;
  private final Map<String, List<Run>> all = new LinkedHashMap<>();

  private GrowthContest(Path work) {
    this.work = work;
  }

  /** A run, and bytes of its archive, shuffled, and of its tables. */
  private record Run(Usage usage, long read, long shuffled, long written) {
    double cpuOfMegabyte() {
      return usage.cpu() / (read / MEGA);
    }
  }

  /**
   * @param arguments an archive of gzipped JSON lines with texts
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path work = Files.createTempDirectory("comention-growth");
    GrowthContest contest = new GrowthContest(work);
    LargeArchive large = LargeArchive.of(Path.of(arguments[0]));
    Section section = new Section("Growth");
    for (int times : TIMES) {
      large.write(contest.archive(times), times * DOCUMENTS, YEARS);
    }
    for (int round = -1; round < ROUNDS; round++) {
      contest.round(round < 0);
    }
    contest.print(section);
    section.write();
  }

  private Path archive(int times) {
    return work.resolve("archive-" + times);
  }

  private void round(boolean warmUp) throws IOException, InterruptedException, SQLException {
    Map<String, Run> once = new LinkedHashMap<>();
    for (int times : TIMES) {
      once.put(times(times), run(times, List.of(), List.of()));
    }
    once.put(TWO_CORES, once.get(times(MIDDLE)));
    once.put("one core", run(MIDDLE, ONE_CORE, List.of()));
    for (int partitions : PARTITIONS) {
      once.put(
          "partitions " + partitions,
          run(MIDDLE, List.of(), List.of("-Dspark.sql.shuffle.partitions=" + partitions)));
    }
    if (!warmUp) {
      once.forEach((name, run) -> all.computeIfAbsent(name, n -> new ArrayList<>()).add(run));
    }
  }

  private static String times(int times) {
    return "input " + times + " times";
  }

  private Run run(int times, List<String> starter, List<String> settings)
      throws IOException, InterruptedException, SQLException {
    Path events = Files.createDirectory(work.resolve("events"));
    Path tables = work.resolve("tables");
    List<String> options = new ArrayList<>(EventLog.options(events));
    options.addAll(settings);
    Usage usage =
        Usage.of(
            work,
            starter,
            options,
            Main.class,
            "run",
            "--input",
            archive(times).toString(),
            "--tables",
            tables.toString());
    long documents = Parquet.rows(tables + "/current/documents/*/*.parquet");
    if (documents != (long) times * DOCUMENTS) {
      throw new IllegalStateException(documents + " documents of " + times * DOCUMENTS);
    }
    Run run = new Run(usage, bytes(archive(times)), EventLog.shuffled(events), bytes(tables));
    FileUtil.fullyDelete(events.toFile());
    FileUtil.fullyDelete(tables.toFile());
    return run;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void print(Section section) {
    section.line(
        "A run each, start-up included, in a process of its own with 2 GB of heap: %d documents of"
            + " %d years, and as many times more of the same years, each made of paragraphs drawn"
            + " anew. What is not said otherwise has two cores and Spark's own number of partitions;"
            + " the last five rows read %d times as much. Bytes are of the gzipped input. Minimum /"
            + " median / maximum of %d rounds after one that is not counted.",
        DOCUMENTS, YEARS, MIDDLE, ROUNDS);
    section.line("");
    section.table(
        "run",
        "read MB",
        "CPU s",
        "CPU s per MB",
        "wall s",
        "heap MB after a collection",
        "resident MB",
        "shuffled per byte",
        "written per byte");
    all.forEach(
        (name, runs) -> {
          List<Usage> usages = runs.stream().map(Run::usage).toList();
          section.row(
              name,
              Math.round(runs.get(0).read() / MEGA),
              Usage.rounds(usages, Usage::cpu),
              new Rounds(runs.stream().map(Run::cpuOfMegabyte).toList()),
              Usage.rounds(usages, Usage::wall),
              Usage.rounds(usages, usage -> usage.heap() / MEGA),
              Usage.rounds(usages, usage -> usage.resident() / MEGA),
              new Rounds(runs.stream().map(run -> run.shuffled() / (double) run.read()).toList()),
              new Rounds(runs.stream().map(run -> run.written() / (double) run.read()).toList()));
        });
  }
}
