package org.comention.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Tagger;
import org.comention.table.ArchiveEntries;
import org.comention.table.Run;

/**
 * What one run is to do.
 *
 * @param id of the run: when it started, and the process
 */
record Task(String id, Instant started, Configuration told, Gazetteer gazetteer) {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A task that begins now. */
  static Task at(Instant now, Configuration told, Gazetteer gazetteer) {
    String id = ID.format(now) + "-" + ProcessHandle.current().pid();
    return new Task(id, now, told, gazetteer);
  }

  Manifest.Basis basis() {
    return new Manifest.Basis(gazetteer.version(), Tagger.RULES_VERSION, told.countingRules());
  }

  ArchiveEntries.Rules entryRules() {
    return new ArchiveEntries.Rules(told.reading(), told.rules(), told.limit());
  }

  /** The run as it is kept, in the table and in the log. */
  Run run(String batch, Status status, Instant ended, Map<String, Long> counts) {
    return new Run(
        id,
        batch,
        started,
        ended,
        status.label(),
        counts,
        gazetteer.version(),
        Tagger.RULES_VERSION,
        told.json());
  }
}
