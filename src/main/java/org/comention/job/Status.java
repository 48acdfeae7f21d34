package org.comention.job;

import java.util.Locale;

/** How far a run came. */
enum Status {
  STARTED,
  DONE,
  /** There was nothing new to read. */
  IDLE,
  FAILED,
  /** Its rows did not pass the checks. */
  REFUSED,
  /** Another run committed first. */
  LOST;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
