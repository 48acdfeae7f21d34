package org.comention.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A section of docs/benchmarks.md that a command writes anew; the others stay. */
public final class Section {
  private static final Path PAGE = Path.of("docs", "benchmarks.md");
  private static final String HEADING = "## ";

  private final String heading;
  private final List<String> lines = new ArrayList<>();

  /** One that is measured from here on. */
  public Section(String name) {
    heading = HEADING + name;
    lines.add(machine());
    lines.add("");
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%s, %d processors, Java %s; load when it began: %.1f.",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() {
    try (Stream<String> about = Files.lines(Path.of("/proc/cpuinfo"))) {
      return about
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*: ", "").strip())
          .findFirst()
          .orElse("A processor without a name");
    } catch (IOException | UncheckedIOException e) {
      return System.getProperty("os.arch");
    }
  }

  /** A line of text. */
  public Section line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
    return this;
  }

  /** The head of a table. */
  public Section table(String... columns) {
    row((Object[]) columns);
    lines.add("|" + "---|".repeat(columns.length));
    return this;
  }

  /** A row of a table. */
  public Section row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    lines.add(row.toString());
    return this;
  }

  /** Replaces the section of this name, or adds it at the end; prints it too. */
  public void write() throws IOException {
    lines.forEach(System.out::println);
    List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
    int begin = page.indexOf(heading);
    if (begin < 0) {
      page.add("");
      begin = page.size();
    }
    int end = begin + 1;
    while (end < page.size() && !page.get(end).startsWith(HEADING)) {
      end++;
    }
    List<String> all = new ArrayList<>(page.subList(0, begin));
    all.add(heading);
    all.add("");
    all.addAll(lines);
    if (end < page.size()) {
      all.add("");
    }
    all.addAll(page.subList(Math.min(end, page.size()), page.size()));
    Files.write(PAGE, all);
  }
}
