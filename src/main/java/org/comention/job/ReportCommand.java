package org.comention.job;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a page that shows what is in the tables. */
@Command(
    name = "report",
    description = "Writes one HTML page that shows what is in the tables, and why.",
    customSynopsis = {
      "comention report --tables DIR --output FILE.html [--version N] [--from MONTH]",
      "                 [--to MONTH] [--top N] [--entities ID,...] [--title TEXT] [--force]"
    },
    footer = {
      "",
      "The page holds all that it shows and works without a network: open it by double",
      "click. Any part of its months can be chosen there, and is counted anew.",
      "",
      "As for run, the launcher understands --master, --driver-memory and --conf.",
      "",
      "Examples:",
      "  comention report --tables tables --output report.html",
      "  comention report --tables tables --output caucasus.html --from 2020-01 \\",
      "    --entities AZE,ARM,GEO,ilham-aliyev --title 'South Caucasus'",
      "",
      "Exit codes: 0 done; 1 failed; 2 wrong usage."
    })
final class ReportCommand extends Verb {
  private static final int LARGEST_TOP = 1000;

  @Mixin private VersionOptions version;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The page that is written; - for standard output.")
  private String output;

  @Option(names = "--force", description = "Replace the file where it exists.")
  private boolean force;

  @Mixin private PeriodOptions months;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many countries and how many officials come by day, 100 unless set.")
  private String top;

  @Option(
      names = "--entities",
      paramLabel = "ID,...",
      description = "Countries and officials that come by day in any case.")
  private String entities;

  @Option(names = "--title", paramLabel = "TEXT", description = "Stands at the head of the page.")
  private String title;

  @Override
  public Integer call() throws IOException {
    OutputFile file = OutputFile.of(output, force, console());
    Period period = months.or(Period.DATED);
    if (period.first().equals(Period.UNDATED)) {
      throw UserError.usage(
          "report on what is undated", "it has no place in time", "Give months, or leave it out");
    }
    ReportPlan plan =
        ReportPlan.of(version.open(), period, new ReportPlan.Wishes(top(), ids(), title));
    ReportOnSpark.page(plan, file, console());
    return ExitCode.DONE.number();
  }

  private int top() {
    int number = read("--top", top == null ? "100" : top, Kind.NUMBER);
    if (number > LARGEST_TOP) {
      throw UserError.usage(
          "report with --top " + top,
          "the page would be too large for a browser",
          "Give " + LARGEST_TOP + " or less, and name others with --entities");
    }
    return number;
  }

  private List<String> ids() {
    return entities == null ? List.of() : read("--entities", entities, Kind.WORDS);
  }

  private static <T> T read(String option, String value, Kind<T> kind) {
    return Settings.parse(new Setting(option, value, "command line"), kind);
  }
}
