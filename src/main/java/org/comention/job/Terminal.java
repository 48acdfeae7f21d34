package org.comention.job;

/** Whether somebody watches: the launcher knows and tells, Java cannot for one stream alone. */
final class Terminal {
  private Terminal() {}

  static boolean isOut() {
    return Boolean.getBoolean("comention.terminal.out");
  }

  static boolean isErr() {
    return Boolean.getBoolean("comention.terminal.err");
  }
}
