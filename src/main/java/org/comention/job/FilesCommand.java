package org.comention.job;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the live files of a table, for engines that read a list of files; starts no Spark. */
@Command(
    name = "files",
    description = "Prints the files of a table, one a line, for any engine.",
    customSynopsis = "comention files TABLE --tables DIR [--version N] [--from MONTH] [--to MONTH]",
    footer = {
      "",
      "Without --from and --to all files are printed, undated ones too. A file's month",
      "is in the name of its folder: month=yyyy-MM or month=undated.",
      "",
      "Examples:",
      "  comention files co_mentions --tables tables --from 2022-01 --to 2022-12",
      "  comention files mentions --tables hdfs://cluster/news/tables --version 12"
    })
final class FilesCommand extends Verb {
  @Parameters(paramLabel = "TABLE", description = "A table, such as mentions.")
  private String table;

  @Mixin private VersionOptions version;
  @Mixin private PeriodOptions months;

  @Override
  public Integer call() throws IOException {
    Period period = months.or(Period.ALL);
    Published tables = version.open();
    PrintWriter out = console().out();
    tables.files(table, period).forEach(file -> out.println(tables.address(file)));
    return ExitCode.DONE.number();
  }
}
