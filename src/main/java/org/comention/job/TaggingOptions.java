package org.comention.job;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** The options of every verb that tags and publishes; picocli fills them in. */
class TaggingOptions extends TargetOptions {
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
