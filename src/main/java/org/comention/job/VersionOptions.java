package org.comention.job;

import java.io.IOException;
import picocli.CommandLine.Option;

/** Which committed version a verb reads; picocli fills it in. */
final class VersionOptions {
  @Option(
      names = "--tables",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables, as it was given to run.")
  private String tables;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "One of the versions that are kept; otherwise the last one.")
  private String version;

  /** A UserError where there is no such version. */
  Published open() throws IOException {
    Versions versions = Versions.in(tables, "read the tables in ", new FileSystems());
    return version == null
        ? Published.last(versions)
        : Published.at(versions, Settings.parse(told(), Kind.VERSION));
  }

  private Setting told() {
    return new Setting("--version", version, "command line");
  }
}
