package org.comention.job;

import picocli.CommandLine.Option;

/** The options of {@code retag} as they were typed; picocli fills them in. */
final class RetagOptions extends TaggingOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Values for keys of the configuration; the others stay as the last run had them.")
  String config;
}
