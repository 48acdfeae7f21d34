package org.comention.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** The options of {@code run} as they were typed; picocli fills them in. */
final class RunOptions extends TaggingOptions {
  private static final String BATCH_FORM = "[A-Za-z][A-Za-z0-9._-]*";

  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders with the archive, the same ones in every run. Required.")
  List<String> inputs = new ArrayList<>();

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
      names = "--slice",
      paramLabel = "SIZE",
      description = {
        "Publish a version after each part of the archive of this size, such as 200g:",
        "a run that is killed loses one part."
      })
  private String slice;

  @Option(
      names = "--retag",
      description = "Tag the stored documents again where the gazetteer or the rules changed.")
  boolean retag;

  /** A UserError where one is missing that every run needs, or two do not fit together. */
  @Override
  void requireComplete(String verb) {
    requireGiven(verb, "--input", inputs.isEmpty());
    super.requireComplete(verb);
    if (slice != null && (batch != null || limit != null)) {
      throw UserError.usage(
          "read the archive in slices",
          "each slice is a batch of its own",
          "Leave out " + (batch == null ? "--limit" : "--batch") + ", or --slice");
    }
  }

  @Override
  Map<String, Setting> settings() {
    Map<String, Setting> settings = super.settings();
    add(settings, "max-reject-share", maxRejectShare);
    add(settings, "min-documents", minDocuments);
    return settings;
  }

  Input input(LocalDate otherwise) {
    return new Input(inputs, batch(), limit(), slice(), day(otherwise));
  }

  private long slice() {
    return slice == null
        ? Long.MAX_VALUE
        : Settings.parse(new Setting("--slice", slice, "command line"), Kind.VOLUME);
  }

  private Optional<String> batch() {
    if (batch != null && !batch.matches(BATCH_FORM)) {
      throw UserError.usage(
          "use the batch id " + batch,
          "it does not begin with a letter, or has characters that some engines misread",
          "Write letters, digits, hyphens, underscores and dots, such as day-2026-11-22");
    }
    return Optional.ofNullable(batch);
  }

  /** 0 for no limit. */
  private int limit() {
    return limit == null
        ? 0
        : Settings.parse(new Setting("--limit", limit, "command line"), Kind.POSITIVE);
  }

  private LocalDate day(LocalDate otherwise) {
    return today == null
        ? otherwise
        : Settings.parse(new Setting("--today", today, "command line"), Kind.DAY);
  }

  /** As {@link #told()}, with the day. */
  SortedMap<String, String> told(LocalDate otherwise) {
    SortedMap<String, String> told = told();
    told.put("today", day(otherwise).toString());
    return told;
  }

  @Override
  SortedMap<String, String> told() {
    SortedMap<String, String> told = super.told();
    tellAll(told, "input", inputs);
    batch().ifPresent(id -> told.put("batch", id));
    if (limit != null) {
      told.put("limit", limit);
    }
    if (slice != null) {
      told.put("slice", slice);
    }
    return told;
  }
}
