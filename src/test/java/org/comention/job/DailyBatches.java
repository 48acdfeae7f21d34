package org.comention.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comention.benchmark.CpuClock;
import org.comention.benchmark.Rounds;

/**
 * What a nightly run costs after a year of them: small batches day after day, in one process.
 * Prints the CPU time of the tenth batch and of the last (of a few around them: minimum, median,
 * maximum), their ratio, and how many files there are.
 */
final class DailyBatches {
  private static final int WARM_UP = 25;
  private static final int AROUND = 4;
  private static final int TENTH = 10;
  private static final int TEXTS = 20;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private DailyBatches() {}

  /** What one batch took. */
  private record Cost(
      double cpuSeconds, double seconds, long files, long mostOfAMonth, long heap) {}

  /**
   * @param arguments the number of batches, 400 unless given
   */
  public static void main(String[] arguments) throws IOException {
    int batches = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("comention-batches");
    run(new Workshop(Files.createDirectory(folder.resolve("warm-up"))), WARM_UP);
    List<Cost> costs = run(new Workshop(Files.createDirectory(folder.resolve("tables"))), batches);
    print(TENTH, costs);
    print(batches - AROUND, costs);
    System.out.printf(
        Locale.ROOT,
        "CPU of the last batch, as a multiple of the tenth: %.2f%n",
        around(costs, batches - AROUND, Cost::cpuSeconds).median()
            / around(costs, TENTH, Cost::cpuSeconds).median());
    System.out.println("The tables are in " + folder);
  }

  private static List<Cost> run(Workshop workshop, int batches) throws IOException {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      LocalDate day = FIRST.plusDays(i);
      Instant night = day.plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC);
      workshop.clock = () -> night;
      workshop.write("day-" + day + ".jsonl", texts(day));
      double cpu = CpuClock.ofProcess();
      long begun = System.nanoTime();
      RunJob.Outcome outcome = workshop.publish("--batch", "day-" + day);
      double seconds = (System.nanoTime() - begun) / 1e9;
      costs.add(cost(CpuClock.ofProcess() - cpu, seconds, outcome.published().orElseThrow()));
    }
    return costs;
  }

  /** Texts of the day, which differ from day to day, and a late one of a month before. */
  private static String texts(LocalDate day) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < TEXTS; i++) {
      LocalDate published = i == 0 ? day.minusDays(40) : day;
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"date\":\"%s\",\"text\":\"Armenia met Iran on %s, meeting %d, and %s was told.\"}%n",
              published,
              day,
              i,
              List.of("Chad", "Peru", "Iraq", "Mali").get(i % 4)));
    }
    return lines.toString();
  }

  private static Cost cost(double cpu, double seconds, Manifest version) {
    Map<String, Long> perMonth =
        version.tables().byTable().entrySet().stream()
            .flatMap(table -> table.getValue().stream().map(file -> table.getKey() + file.month()))
            .collect(Collectors.groupingBy(month -> month, Collectors.counting()));
    long most = perMonth.values().stream().mapToLong(count -> count).max().orElse(0);
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Cost(cpu, seconds, version.tables().all().count(), most, heap >> 20);
  }

  private static Rounds around(List<Cost> costs, int batch, Function<Cost, Double> figure) {
    return new Rounds(around(costs, batch).stream().map(figure).toList());
  }

  private static List<Cost> around(List<Cost> costs, int batch) {
    return costs.subList(batch - 1 - AROUND, Math.min(batch + AROUND, costs.size()));
  }

  private static void print(int batch, List<Cost> costs) {
    Cost one = costs.get(batch - 1);
    System.out.printf(
        Locale.ROOT,
        "Batch %d: CPU seconds %s, seconds %.2f; %d files, at most %d of a table's"
            + " month; heap %d MB%n",
        batch,
        around(costs, batch, Cost::cpuSeconds),
        around(costs, batch, Cost::seconds).median(),
        one.files(),
        one.mostOfAMonth(),
        one.heap());
  }
}
