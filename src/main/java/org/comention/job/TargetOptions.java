package org.comention.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options of every verb that publishes versions; picocli fills them in. */
class TargetOptions {
  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Folder of the tables; run makes it where there is none. Required.")
  String tables;

  @Option(
      names = "--keep-versions",
      paramLabel = "N|Nd",
      description = "Older versions to keep: a number in all, or those of so many days (7d).")
  private String keepVersions;

  @Option(
      names = "--catalog",
      paramLabel = "NAME",
      description = "Bring the tables to this Iceberg catalog of Spark's, too.")
  private String catalog;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Write what became of the run to this file, as JSON, however it ends.")
  String summary;

  /** Those that are keys of the configuration as well. */
  Map<String, Setting> settings() {
    Map<String, Setting> settings = new HashMap<>();
    add(settings, "keep-versions", keepVersions);
    return settings;
  }

  static void add(Map<String, Setting> to, String key, String value) {
    if (value != null) {
      to.put(key, new Setting(key, value, "--" + key));
    }
  }

  /** A UserError where the tables are missing. */
  void requireComplete(String verb) {
    requireGiven(verb, "--tables", tables == null);
  }

  static void requireGiven(String verb, String option, boolean missing) {
    if (missing) {
      throw UserError.usage(verb, option + " is missing", "Give a folder with " + option);
    }
  }

  /** As they are shown and kept; secrets are in them. */
  SortedMap<String, String> told() {
    SortedMap<String, String> told = new TreeMap<>(Map.of("tables", tables));
    catalog().ifPresent(name -> told.put("catalog", name));
    return told;
  }

  Optional<String> catalog() {
    return Optional.ofNullable(catalog);
  }

  static void tellAll(Map<String, String> told, String option, List<String> values) {
    if (!values.isEmpty()) {
      told.put(option, String.join(", ", values));
    }
  }
}
