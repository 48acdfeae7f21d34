package org.comention.job;

/** What the process tells its caller. */
enum ExitCode {
  /** Also where there was nothing new to do. */
  DONE(0),
  FAILED(1),
  /** Wrong usage, configuration or gazetteer: nothing was written. */
  USAGE(2),
  /** The checks before the commit refused: nothing was published. */
  REFUSED(3),
  /** Another run committed first. */
  LOST(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
