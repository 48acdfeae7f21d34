package org.comention.table;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One run of the job.
 *
 * @param id unique and in the order of time
 * @param batch what it read; null where it read nothing new
 * @param ended null while it runs, or where it was killed
 * @param status such as {@code done} or {@code failed}
 * @param counts rows by table, and whatever else it counted
 * @param gazetteerVersion hash of the gazetteer's content
 * @param rulesVersion of the tagger
 * @param configuration as JSON, secrets redacted
 */
public record Run(
    String id,
    String batch,
    Instant started,
    Instant ended,
    String status,
    Map<String, Long> counts,
    String gazetteerVersion,
    String rulesVersion,
    String configuration) {
  public Run {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(gazetteerVersion, "gazetteerVersion");
    Objects.requireNonNull(rulesVersion, "rulesVersion");
    Objects.requireNonNull(configuration, "configuration");
    counts = Map.copyOf(counts);
  }
}
