package org.comention.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileUtil;
import org.comention.job.Main;

/** What the verbs cost one after the other, as a year of them would: each a process of its own. */
final class VerbContest {
  private static final int ROUNDS = 7;
  private static final int ONE_IN = 100;
  private static final double MEGA = 1e6;
  private static final String BARE = "Spark alone, writing one row";
  private static final String WHOLE = "`run` of the archive";
  private static final String NAMES =
      "surface,country,form,language,case,valid_from,valid_to,note\nBenchmarkland,AFG,name,en,,,,\n";

  private final Path work;
  private final Map<String, List<Usage>> all = new LinkedHashMap<>();
  private Map<String, Usage> once;

  private VerbContest(Path work) {
    this.work = work;
  }

  /**
   * @param arguments an archive of gzipped JSON lines, the sample, and a text
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("comention-verbs");
    Section section = new Section("Verbs");
    section.line(
        "Each is a process of its own, start-up included, on the tables that the one before has left;"
            + " minimum / median / maximum of %d rounds after one that is not counted.",
        ROUNDS);
    section.line("");
    section.table("verb", "CPU s", "against `run`", "against Spark alone", "wall s", "resident MB");
    VerbContest contest = new VerbContest(work);
    for (int round = -1; round < ROUNDS; round++) {
      contest.round(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), round < 0);
    }
    contest.all.forEach(
        (name, usages) ->
            section.row(
                name,
                contest.cpu(name),
                contest.cpu(name).over(contest.cpu(WHOLE)),
                contest.cpu(name).over(contest.cpu(BARE)),
                Usage.rounds(usages, Usage::wall),
                Usage.rounds(usages, usage -> usage.resident() / MEGA)));
    section.write();
  }

  private Rounds cpu(String name) {
    return Usage.rounds(all.get(name), Usage::cpu);
  }

  private void round(Path file, Path sample, Path text, boolean warmUp)
      throws IOException, InterruptedException {
    once = new LinkedHashMap<>();
    Path folder = Files.createTempDirectory(work, "round");
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Path names = Files.createDirectory(folder.resolve("names"));
    Files.writeString(names.resolve("names.csv"), NAMES);
    String tables = folder.resolve("tables").toString();
    once.put(BARE, Usage.of(work, OneRow.class, folder.resolve("row").toString()));
    shortVerb("`tag` of one page", "tag", text.toString());
    verb("`run` of the sample", "run", "--input", sample.toString(), "--tables", tables + "-small");
    part(file, archive.resolve("most.jsonl.gz"), false);
    verb(WHOLE, "run", "--input", archive.toString(), "--tables", tables);
    verb("`run` where nothing is new", "run", "--input", archive.toString(), "--tables", tables);
    part(file, archive.resolve("new.jsonl.gz"), true);
    verb("`run` of 1 % more", "run", "--input", archive.toString(), "--tables", tables);
    verb("`retag`", "retag", "--tables", tables, "--gazetteer", names.toString());
    verb("`check`", "check", "--tables", tables);
    shortVerb(
        "`report`", "report", "--tables", tables, "--output", folder.resolve("r.html").toString());
    if (!warmUp) {
      once.forEach((name, usage) -> all.computeIfAbsent(name, n -> new ArrayList<>()).add(usage));
    }
    FileUtil.fullyDelete(folder.toFile());
  }

  private void verb(String name, String... arguments) throws IOException, InterruptedException {
    once.put(name, Usage.of(work, Main.class, arguments));
  }

  private void shortVerb(String name, String... arguments)
      throws IOException, InterruptedException {
    once.put(name, Usage.of(work, List.of(Usage.FIRST_COMPILER), Main.class, arguments));
  }

  /** One line in a hundred, or all the others. */
  private static void part(Path file, Path target, boolean few) throws IOException {
    try (BufferedReader lines = GzipLines.reader(file);
        BufferedWriter out = GzipLines.writer(target)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if ((number++ % ONE_IN == 0) == few) {
          out.write(line);
          out.write('\n');
        }
      }
    }
  }
}
