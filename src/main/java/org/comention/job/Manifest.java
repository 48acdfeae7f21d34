package org.comention.job;

import java.util.Optional;
import org.comention.table.Run;

/**
 * One version of all tables. Whoever creates its file has committed it.
 *
 * @param format of the tables and of this file; another one is refused
 * @param version counts from 1
 * @param run that made this version
 * @param limit the {@code --limit} of that run, or null
 * @param basis what all its rows were made with
 * @param forgotten what no later version may have
 * @param tables its live files
 */
record Manifest(
    int format,
    int version,
    Run run,
    Integer limit,
    Basis basis,
    Forgotten forgotten,
    LiveFiles tables) {
  /** Grows with each change that tables made before do not follow. */
  static final int FORMAT = 3;

  /**
   * What has to be the same for the rows of two runs to fit together.
   *
   * @param gazetteer version of the gazetteer
   * @param rules version of the tagger's rules
   * @param counting which mentions the aggregates count: these can be made anew
   */
  record Basis(String gazetteer, String rules, String counting) {
    boolean tagsLike(Basis other) {
      return gazetteer.equals(other.gazetteer) && rules.equals(other.rules);
    }
  }

  /** What a run has to leave out. */
  static Forgotten forgottenBy(Optional<Manifest> manifest) {
    return manifest.map(Manifest::forgotten).orElse(Forgotten.NOTHING);
  }

  /** The files of a version, or none where there is no version yet. */
  static LiveFiles tablesOf(Optional<Manifest> manifest) {
    return manifest.map(Manifest::tables).orElse(LiveFiles.NONE);
  }
}
