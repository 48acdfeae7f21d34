package org.comention.job;

/**
 * What a run is to do to the tables.
 *
 * @param plan what to read; nothing for verbs that read no archive
 * @param forget what to take out, besides what is forgotten already
 * @param onlyVersion whether no older version is to stay
 * @param idle what to say where there is nothing to do
 */
record Work(ReadingPlan plan, Forgotten forget, boolean onlyVersion, String idle) {

  /** To read, and nothing else. */
  static Work reading(ReadingPlan plan, int files) {
    return new Work(
        plan,
        Forgotten.NOTHING,
        false,
        "Nothing new: all " + files + " files have been read by earlier runs.");
  }

  /** To bring the tables to another gazetteer, other rules or another configuration. */
  static Work retagging() {
    return new Work(
        ReadingPlan.NOTHING,
        Forgotten.NOTHING,
        false,
        "Nothing to tag again: gazetteer and rules are those of the last version.");
  }

  static Work forgetting(Forgotten forget, boolean onlyVersion) {
    return new Work(
        ReadingPlan.NOTHING,
        forget,
        onlyVersion,
        "Nothing to forget: all of it is forgotten already.");
  }

  /** What is read; null where nothing is. */
  String batch() {
    return plan.isEmpty() ? null : plan.batch();
  }
}
