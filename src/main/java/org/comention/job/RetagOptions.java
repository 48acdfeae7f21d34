package org.comention.job;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** The options of {@code retag} as they were typed; picocli fills them in. */
final class RetagOptions extends TargetOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Values for keys of the configuration; the others stay as the last run had them.")
  String config;

  @Option(
      names = "--gazetteer",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders with gazetteer files of your own, laid over ours in this order.")
  List<String> gazetteers = new ArrayList<>();

  @Override
  SortedMap<String, String> told() {
    SortedMap<String, String> told = super.told();
    tellAll(told, "gazetteer", gazetteers);
    return told;
  }
}
