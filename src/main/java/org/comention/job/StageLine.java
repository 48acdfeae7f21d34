package org.comention.job;

import java.time.Duration;
import java.util.Locale;

/**
 * What the log says of a stage that has ended: {@code key=value}, as logfmt has it.
 *
 * @param run its id
 * @param words of the stage
 * @param done how much was read, of what the goal counts
 */
record StageLine(String run, String words, Duration took, Goal goal, long done) {

  @Override
  public String toString() {
    String line =
        String.format(
            Locale.ROOT, "run=%s stage=%s seconds=%.1f", run, name(), took.toMillis() / 1000.0);
    return goal.total() == 0 ? line : line + " " + unit() + "=" + done;
  }

  private String name() {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private String unit() {
    return goal.unit().name().toLowerCase(Locale.ROOT);
  }
}
