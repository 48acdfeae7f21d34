package org.comention.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which versions are kept: the newest ones, and others for a while after they were replaced.
 *
 * @param count of the newest, from 1
 * @param after how long a version is kept once there is a newer one
 */
record Retention(int count, Duration after) {
  /** Of the newest version alone. */
  static final Retention NEWEST = new Retention(1, Duration.ZERO);

  private static final String DAYS = "d";

  Retention {
    if (count < 1 || after.isNegative()) {
      throw new IllegalArgumentException("Keeps no version: " + count + ", " + after);
    }
  }

  /** {@code 7d} for days, {@code 10} for a number of versions. Throws for anything else. */
  static Retention parse(String text) {
    return text.endsWith(DAYS)
        ? new Retention(1, Duration.ofDays(Integer.parseInt(text.replaceFirst("d$", ""))))
        : new Retention(Integer.parseInt(text), Duration.ZERO);
  }

  /**
   * Those that need no longer be kept.
   *
   * @param versions the newest first
   */
  List<Manifest> expired(List<Manifest> versions, Instant now) {
    return IntStream.range(count, versions.size())
        .filter(i -> !versions.get(i - 1).run().ended().plus(after).isAfter(now))
        .mapToObj(versions::get)
        .toList();
  }
}
