package org.comention.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comention.archive.Expansion;
import org.comention.archive.ReadingOptions;
import org.comention.document.DateSource;
import org.comention.document.DocumentRules;
import org.comention.document.SectionKind;
import org.comention.mention.Form;
import org.comention.table.CountingPolicy;
import org.comention.table.Run;

/**
 * All that a run is told, by the command line, the user's file and the defaults.
 *
 * @param told the values as they were written, by key or option, secrets redacted
 * @param changed those of them that the user gave
 */
record Configuration(
    Input input,
    String tables,
    Optional<String> catalog,
    ReadingOptions reading,
    DocumentRules rules,
    CountingPolicy counting,
    double maxRejectShare,
    long minDocuments,
    Retention retention,
    SortedMap<String, String> told,
    SortedMap<String, String> changed) {
  private static final String FIELDS = "fields.";

  /** Of a run; a UserError where anything is malformed. */
  static Configuration of(RunOptions options, LocalDate today) {
    options.requireComplete("run");
    Settings settings = Settings.defaults().with(options.config);
    return of(options, options.input(today), settings, options.told(today));
  }

  /** Of a verb that reads no archive: as the last run was told, but for what its user gives. */
  static Configuration again(TargetOptions options, String config, Run last) {
    Settings settings = Settings.of(last).with(config);
    return of(options, Input.NOTHING, settings, options.told());
  }

  private static Configuration of(
      TargetOptions options, Input input, Settings given, SortedMap<String, String> arguments) {
    Settings settings = given.with(options.settings());
    SortedMap<String, String> told = new TreeMap<>(arguments);
    told.replaceAll(Redaction::value);
    SortedMap<String, String> changed = new TreeMap<>(told);
    told.putAll(redacted(settings.values()));
    changed.putAll(redacted(settings.differing(Settings.defaults())));
    return new Configuration(
        input,
        options.tables,
        options.catalog(),
        reading(settings),
        rules(settings, input.today()),
        counting(settings),
        settings.read("max-reject-share", Kind.SHARE),
        settings.read("min-documents", Kind.COUNT),
        settings.read("keep-versions", Kind.RETENTION),
        told,
        changed);
  }

  private static DocumentRules rules(Settings settings, LocalDate today) {
    return new DocumentRules(settings.read("date-order", Kind.someOf(DateSource.class)), today);
  }

  private static ReadingOptions reading(Settings settings) {
    Map<String, List<String>> fields = new HashMap<>();
    for (String key : settings.keys(FIELDS)) {
      fields.put(key.substring(FIELDS.length()), settings.read(key, Kind.WORDS));
    }
    Expansion.Limits expansion =
        new Expansion.Limits(
            settings.read("max-expanded", Kind.VOLUME), settings.read("max-ratio", Kind.RATIO));
    return new ReadingOptions(settings.read("max-document", Kind.SIZE), fields, expansion);
  }

  static CountingPolicy counting(Settings settings) {
    return new CountingPolicy(
        Set.copyOf(settings.read("count-sections", Kind.someOf(SectionKind.class))),
        Set.copyOf(settings.read("count-leave-out-forms", Kind.someOf(Form.class))),
        settings.read("min-confidence", Kind.SHARE));
  }

  private static Map<String, String> redacted(Map<String, String> values) {
    Map<String, String> shown = new HashMap<>();
    values.forEach((key, value) -> shown.put(key, Redaction.value(key, value)));
    return shown;
  }

  /** Equal for runs whose aggregates count the same mentions. */
  String countingRules() {
    return String.format(
        Locale.ROOT,
        "sections=%s leave-out=%s min-confidence=%s",
        sorted(SectionKind.class, counting.sections()),
        sorted(Form.class, counting.leftOutForms()),
        counting.minConfidence());
  }

  private static <E extends Enum<E>> Set<E> sorted(Class<E> type, Set<E> values) {
    Set<E> sorted = EnumSet.noneOf(type);
    sorted.addAll(values);
    return sorted;
  }

  /** The same for what is left of a run that has published so many documents. */
  Configuration after(long documents) {
    return new Configuration(
        input,
        tables,
        catalog,
        reading,
        rules,
        counting,
        maxRejectShare,
        Math.max(0, minDocuments - documents),
        retention,
        told,
        changed);
  }

  /** Says what differs from the defaults. */
  void tell(Console console) {
    console.say("Configuration (all else as in conf/comention.properties):");
    changed.forEach(
        (key, value) -> console.say(String.format(Locale.ROOT, "  %-16s  %s", key, value)));
  }

  /** As it is kept with the run: a JSON object with its keys in order. */
  String json() {
    try {
      return Json.MAPPER.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can always be written as JSON", e);
    }
  }
}
