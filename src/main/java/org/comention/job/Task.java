package org.comention.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comention.mention.Tagger;
import org.comention.table.ArchiveEntries;
import org.comention.table.Run;

/**
 * What one run is told.
 *
 * @param id of the run: when it started, and what no other run has that started then
 * @param basis what the rows of its version are made with
 * @param tagger empty where nothing is tagged
 */
record Task(
    String id, Instant started, Configuration told, Manifest.Basis basis, Optional<Tagger> tagger) {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A task that begins now and tags with this tagger. */
  static Task at(Instant now, Configuration told, Tagger tagger) {
    String gazetteer = tagger.gazetteer().version();
    Manifest.Basis basis =
        new Manifest.Basis(gazetteer, Tagger.RULES_VERSION, told.countingRules());
    return new Task(id(now), now, told, basis, Optional.of(tagger));
  }

  /** A task that begins now and tags nothing: its version is made with what the last one was. */
  static Task at(Instant now, Configuration told, Manifest last) {
    return new Task(id(now), now, told, last.basis(), Optional.empty());
  }

  /** Never the same twice: clocks are set back, and processes in containers share one number. */
  private static String id(Instant now) {
    return ID.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** For what this one has left after a version: another run, begun later. */
  Task after(Manifest version, Instant now) {
    long documents = version.run().counts().get("documents");
    return new Task(id(now), now, told.after(documents), basis, tagger);
  }

  /** Whether the mentions of this version were made with other names or rules. */
  boolean retags(Optional<Manifest> version) {
    return version.stream().anyMatch(other -> !other.basis().tagsLike(basis));
  }

  ArchiveEntries.Rules entryRules() {
    return new ArchiveEntries.Rules(told.reading(), told.rules(), told.input().limit());
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
        basis.gazetteer(),
        basis.rules(),
        told.json());
  }
}
