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
 * The whole job with all its tables, against what any job must do ({@link Floor}), and against what
 * gives two tables of it ({@link Naive}). Each is a process of its own, in turn.
 */
final class JobContest {
  private static final int ROUNDS = 7;
  private static final String FLOOR = "the floor: read, parse, write the texts";
  private static final String NAIVE = "the naive job: frequencies and pairs alone";
  private static final String OURS = "ours: all tables";
  private static final double MEGA = 1e6;

  private final Path work;
  private final Path archive;

  private JobContest(Path work, Path archive) {
    this.work = work;
    this.archive = archive;
  }

  /**
   * @param arguments the folder of the corpora, of which gzipped JSON lines and tar archives are
   *     read
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path work = Files.createTempDirectory("comention-job");
    Section section = new Section("Whole job");
    section.line(
        "Each is a process of its own, start-up included; minimum / median / maximum of %d rounds"
            + " after one that is not counted.",
        ROUNDS);
    section.line("");
    section.table("archive", "job", "CPU s", "against ours", "wall s", "resident MB", "documents");
    for (String ending : List.of(".jsonl.gz", ".tar.gz")) {
      Path archive = copied(Path.of(arguments[0]), ending, work);
      new JobContest(work, archive).run(ending, section);
    }
    section.write();
  }

  private static Path copied(Path corpora, String ending, Path work) throws IOException {
    Path folder = Files.createDirectory(work.resolve("archive" + ending));
    try (Stream<Path> files = Files.list(corpora)) {
      for (Path file : files.filter(name -> name.toString().endsWith(ending)).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  private void run(String ending, Section section)
      throws IOException, InterruptedException, SQLException {
    Map<String, List<Usage>> all = new LinkedHashMap<>();
    long documents = 0;
    for (int round = -1; round < ROUNDS; round++) {
      Map<String, Usage> once = new LinkedHashMap<>();
      once.put(FLOOR, Usage.of(work, Floor.class, archive.toString(), out("floor")));
      once.put(NAIVE, Usage.of(work, Naive.class, archive.toString(), out("naive")));
      once.put(
          OURS,
          Usage.of(
              work, Main.class, "run", "--input", archive.toString(), "--tables", out("ours")));
      documents = checked();
      if (round >= 0) {
        once.forEach((name, usage) -> all.computeIfAbsent(name, n -> new ArrayList<>()).add(usage));
      }
      clear();
    }
    Rounds ours = Usage.rounds(all.get(OURS), Usage::cpu);
    for (Map.Entry<String, List<Usage>> job : all.entrySet()) {
      Rounds cpu = Usage.rounds(job.getValue(), Usage::cpu);
      section.row(
          ending,
          job.getKey(),
          cpu,
          cpu.over(ours),
          Usage.rounds(job.getValue(), Usage::wall),
          Usage.rounds(job.getValue(), usage -> usage.resident() / MEGA),
          documents);
    }
  }

  private String out(String job) {
    return work.resolve(job).toString();
  }

  /** The number of documents; all three have read as many, and both jobs have found pairs. */
  private long checked() throws SQLException {
    long floor = Parquet.rows(out("floor") + "/*.parquet");
    long ours = Parquet.rows(out("ours") + "/current/documents/*/*.parquet");
    if (floor != ours) {
      throw new IllegalStateException("The floor has " + floor + " texts, ours " + ours);
    }
    requireSome(Parquet.rows(out("naive") + "/pairs/*.parquet"));
    requireSome(Parquet.rows(out("ours") + "/current/co_mentions/*/*.parquet"));
    return ours;
  }

  private static void requireSome(long pairs) {
    if (pairs == 0) {
      throw new IllegalStateException("No pairs were found");
    }
  }

  private void clear() {
    for (String job : List.of("floor", "naive", "ours")) {
      FileUtil.fullyDelete(work.resolve(job).toFile());
    }
  }
}
