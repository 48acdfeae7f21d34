package org.comention.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import picocli.CommandLine.Option;

/** The options of {@code run} as they were typed; picocli fills them in. */
final class RunOptions {
  private static final String BATCH_FORM = "[A-Za-z][A-Za-z0-9._-]*";

  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders with the archive, the same ones in every run. Required.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Folder for the tables; it is made where there is none. Required.")
  String tables;

  @Option(
      names = "--batch",
      paramLabel = "ID",
      description = {
        "Name of what is read now, such as day-2026-11-22.",
        "A batch that is run again has its rows replaced."
      })
  private String batch;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Your values for the keys of conf/comention.properties.")
  String config;

  @Option(
      names = "--gazetteer",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders with gazetteer files of your own, laid over ours in this order.")
  List<String> gazetteers = new ArrayList<>();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The run's day as yyyy-MM-dd: later dates are not believed.")
  private String today;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Read only the first N documents, for a quick look; needs a new tables folder.")
  private String limit;

  @Option(
      names = "--max-reject-share",
      paramLabel = "X",
      description = "Refuse to publish where more of the records are rejects.")
  private String maxRejectShare;

  @Option(
      names = "--min-documents",
      paramLabel = "N",
      description = "Refuse to publish fewer documents than this.")
  private String minDocuments;

  @Option(
      names = "--keep-versions",
      paramLabel = "N|Nd",
      description = "Older versions to keep: a number in all, or those of so many days (7d).")
  private String keepVersions;

  /** A UserError where one is missing that every run needs. */
  void requireComplete() {
    String missing = inputs.isEmpty() ? "--input" : tables == null ? "--tables" : null;
    if (missing != null) {
      throw UserError.usage("run", missing + " is missing", "Give a folder with " + missing);
    }
  }

  /** Those that are keys of the configuration as well. */
  Map<String, Setting> settings() {
    Map<String, Setting> settings = new HashMap<>();
    add(settings::put, "max-reject-share", maxRejectShare);
    add(settings::put, "min-documents", minDocuments);
    add(settings::put, "keep-versions", keepVersions);
    return settings;
  }

  private static void add(BiConsumer<String, Setting> to, String key, String value) {
    if (value != null) {
      to.accept(key, new Setting(key, value, "--" + key));
    }
  }

  Optional<String> batch() {
    if (batch != null && !batch.matches(BATCH_FORM)) {
      throw UserError.usage(
          "use the batch id " + batch,
          "it does not begin with a letter, or has characters that some engines misread",
          "Write letters, digits, hyphens, underscores and dots, such as day-2026-11-22");
    }
    return Optional.ofNullable(batch);
  }

  /** 0 for no limit. */
  int limit() {
    return limit == null
        ? 0
        : Settings.parse(new Setting("--limit", limit, "command line"), Kind.POSITIVE);
  }

  LocalDate day(LocalDate otherwise) {
    return today == null
        ? otherwise
        : Settings.parse(new Setting("--today", today, "command line"), Kind.DAY);
  }

  /** As they are shown and kept, secrets redacted. */
  SortedMap<String, String> told(LocalDate otherwise) {
    SortedMap<String, String> told = new TreeMap<>();
    told.put("input", String.join(", ", inputs));
    told.put("tables", tables);
    told.put("today", day(otherwise).toString());
    batch().ifPresent(id -> told.put("batch", id));
    if (limit != null) {
      told.put("limit", limit);
    }
    if (!gazetteers.isEmpty()) {
      told.put("gazetteer", String.join(", ", gazetteers));
    }
    told.replaceAll(Redaction::value);
    return told;
  }
}
