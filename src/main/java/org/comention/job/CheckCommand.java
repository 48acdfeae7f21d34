package org.comention.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comention.report.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that the tables are what they must be. */
@Command(
    name = "check",
    description = "Proves the tables: files, keys, offsets, and the aggregates by a recount.",
    customSynopsis = "comention check --tables DIR [--version N] [--deep] [--debug]",
    footer = {
      "",
      "Without --deep the files of all months are looked for, and the rows of a few",
      "months are looked at: the first, the last, some between, and the undated.",
      "",
      "Examples:",
      "  comention check --tables tables",
      "  comention check --tables tables --deep",
      "",
      "Exit codes: 0 all is right; 1 failed; 2 wrong usage; 3 something is wrong, of",
      "which the first ten places are printed."
    })
final class CheckCommand extends Verb {
  private static final int SHOWN = 10;
  private static final int SAMPLED_MONTHS = 6;

  @Mixin private VersionOptions version;

  @Option(names = "--deep", description = "Look at every row of every month.")
  private boolean deep;

  @Override
  public Integer call() throws IOException {
    Published published = version.open();
    SortedSet<String> all = published.manifest().tables().months();
    SortedSet<String> months = deep ? all : sample(all);
    List<Violation> found = CheckOnSpark.violations(published, months, SHOWN);
    PrintWriter out = console().out();
    found.forEach(violation -> out.println(Printable.line(violation.toString())));
    out.println(
        String.format(
            Locale.ROOT,
            "Version %d: %s; rows of %d of %d months were looked at",
            published.manifest().version(),
            found.isEmpty() ? "all is right" : "the tables are wrong",
            months.size(),
            all.size()));
    return (found.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED).number();
  }

  /** The first month, the last ones ({@code undated} comes after all), and some between. */
  static SortedSet<String> sample(SortedSet<String> all) {
    List<String> months = new ArrayList<>(all);
    SortedSet<String> sample = new TreeSet<>();
    for (int i = 0; i < SAMPLED_MONTHS && !months.isEmpty(); i++) {
      sample.add(months.get(i * (months.size() - 1) / (SAMPLED_MONTHS - 1)));
    }
    if (months.size() > 1) {
      sample.add(months.get(months.size() - 2));
    }
    return sample;
  }
}
