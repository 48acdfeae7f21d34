package org.comention.job;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph of who is mentioned together, or any table, for other programs. */
@Command(
    name = "export",
    description = "Writes the graph of who is mentioned together, or a table, for other programs.",
    customSynopsis = {
      "comention export --tables DIR --format FORMAT --output FILE [--version N]",
      "                 [--from MONTH] [--to MONTH] [--scope SCOPE] [--entity ID]",
      "                 [--min-units N] [--min-npmi X] [--top N] [--with-own-country]",
      "                 [--by-month] [--force]",
      "comention export --table TABLE --tables DIR --format csv|json --output FILE",
      "                 [--version N] [--from MONTH] [--to MONTH] [--force]"
    },
    footer = {
      "",
      "A graph counts all dated months unless --from and --to say otherwise, and never",
      "what is undated: --from undated counts that alone. All statistics are those of",
      "the whole period. A table has all its rows unless --from and --to are given.",
      "",
      "As for run, the launcher understands --master, --driver-memory and --conf.",
      "",
      "Examples:",
      "  comention export --tables tables --format gexf --output 2022.gexf \\",
      "    --from 2022-01 --to 2022-12 --by-month",
      "  comention export --tables tables --format csv --output - --entity AZE",
      "  comention export --tables tables --table mentions --format json --output -",
      "",
      "Exit codes: 0 done; 1 failed; 2 wrong usage."
    })
final class ExportCommand extends Verb {
  private static final List<String> OF_GRAPHS =
      List.of(
          "--scope",
          "--entity",
          "--min-units",
          "--min-npmi",
          "--top",
          "--with-own-country",
          "--by-month");

  @Mixin private VersionOptions version;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "gexf (Gephi), graphml, csv (a row a pair) or json (node-link).")
  private String format;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "What is written; - for standard output.")
  private String output;

  @Option(names = "--force", description = "Replace the file where it exists.")
  private boolean force;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "The rows of this table instead of a graph: csv, or json with one a line.")
  private String table;

  @Mixin private PeriodOptions months;
  @Mixin private GraphOptions graph;

  @Override
  public Integer call() throws IOException {
    Setting told = new Setting("--format", format, "command line");
    ExportFormat as = Settings.parse(told, Kind.oneOf(ExportFormat.class));
    OutputFile file = OutputFile.of(output, force, console());
    if (table == null) {
      graph(as, file);
    } else {
      rows(as, file);
    }
    return ExitCode.DONE.number();
  }

  private void graph(ExportFormat as, OutputFile file) throws IOException {
    Period period = months.or(Period.DATED);
    GraphExport export = new GraphExport(version.open(), period, graph.choice(), as);
    if (graph.byMonth() && (as != ExportFormat.GEXF || period.first().equals(Period.UNDATED))) {
      throw refused(
          "--by-month",
          as == ExportFormat.GEXF ? "what is undated has no months" : "only gexf can hold it",
          "Leave it out, or export --table co_mentions");
    }
    ExportOnSpark.graph(export, file, console());
  }

  private void rows(ExportFormat as, OutputFile file) throws IOException {
    for (String option : OF_GRAPHS) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw refused(option, "it is about graphs, and --table exports rows", "Leave out one");
      }
    }
    if (!as.holdsTables()) {
      throw refused("--format " + format, "it cannot hold the rows of a table", "Give csv or json");
    }
    ExportOnSpark.rows(TableExport.of(version.open(), table, months.or(Period.ALL)), as, file);
  }

  private static UserError refused(String option, String why, String instead) {
    return UserError.usage("export with " + option, why, instead);
  }
}
