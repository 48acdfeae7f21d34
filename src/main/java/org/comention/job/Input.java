package org.comention.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run reads.
 *
 * @param folders of the archive
 * @param batch that the user names
 * @param limit the most documents, or 0 for all
 * @param slice bytes that go into one version
 * @param today later dates are not believed
 */
record Input(List<String> folders, Optional<String> batch, int limit, long slice, LocalDate today) {
  /** Of verbs that read no archive. */
  static final Input NOTHING =
      new Input(List.of(), Optional.empty(), 0, Long.MAX_VALUE, LocalDate.EPOCH);
}
