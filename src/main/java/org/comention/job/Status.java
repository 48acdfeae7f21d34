package org.comention.job;

import java.util.Locale;

/** How far a run came. */
enum Status {
  STARTED,
  DONE,
  /** There was nothing new to read. */
  IDLE,
  FAILED,
  /** Its rows did not pass the checks, or it was told what cannot be done. */
  REFUSED,
  /** Another run committed first. */
  LOST;

  /** How a run ends that throws this. */
  static Status of(Exception error) {
    if (!(error instanceof UserError told) || told.code() == ExitCode.FAILED) {
      return FAILED;
    }
    return told.code() == ExitCode.LOST ? LOST : REFUSED;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
