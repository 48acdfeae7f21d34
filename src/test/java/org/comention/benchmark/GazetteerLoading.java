package org.comention.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comention.job.Main;

/** What it costs to load the gazetteer, and one with ten times as many officials. */
final class GazetteerLoading {
  private static final int ROUNDS = 7;
  private static final double MEGA = 1e6;

  private GazetteerLoading() {}

  /**
   * @param arguments a list of officials for {@code import csv}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("comention-loading");
    String large = work.resolve("large").toString();
    Usage.of(work, Main.class, "import", "csv", arguments[0], "--output", large);
    Section section = new Section("Loading the gazetteer");
    section.line(
        "With the tagger that is made of it, which each JVM has once; in a process of its own;"
            + " minimum / median / maximum of %d rounds.",
        ROUNDS);
    section.line("");
    section.table("officials", "seconds", "heap MB");
    row(section, work);
    row(section, work, large);
    section.write();
  }

  private static void row(Section section, Path work, String... folders)
      throws IOException, InterruptedException {
    Path file = work.resolve("loaded");
    List<String> program = new ArrayList<>(List.of(file.toString()));
    program.addAll(List.of(folders));
    List<Double> seconds = new ArrayList<>();
    List<Double> heap = new ArrayList<>();
    String officials = "";
    for (int round = 0; round < ROUNDS; round++) {
      Usage.of(work, Loading.class, program.toArray(String[]::new));
      List<String> lines = Files.readAllLines(file);
      seconds.add(Double.valueOf(lines.get(0)));
      heap.add(Long.parseLong(lines.get(1)) / MEGA);
      officials = lines.get(2);
    }
    section.row(officials, new Rounds(seconds), new Rounds(heap));
  }
}
