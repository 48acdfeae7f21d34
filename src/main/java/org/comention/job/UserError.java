package org.comention.job;

/** What a user can mend, told in one sentence or two: what could not be done, why, what to do. */
final class UserError extends RuntimeException {
  private final ExitCode code;

  private UserError(ExitCode code, String doing, String why, String instead) {
    super("Cannot " + doing + ": " + why + ". " + instead + (instead.endsWith("?") ? "" : "."));
    this.code = code;
  }

  /** Wrong usage, configuration or gazetteer. */
  static UserError usage(String doing, String why, String instead) {
    return new UserError(ExitCode.USAGE, doing, why, instead);
  }

  /** A store does not answer: the same may succeed another time. */
  static UserError failed(String doing, String why) {
    return new UserError(
        ExitCode.FAILED, doing, why, "See that its store answers, and start this again");
  }

  /** The rows of a run are not what they must be. */
  static UserError refused(String doing, String why, String instead) {
    return new UserError(ExitCode.REFUSED, doing, why, instead);
  }

  /** Another run was first. */
  static UserError lost(String why) {
    String instead = "The tables are as the other run left them: start this run again";
    return lost("publish the tables", why, instead);
  }

  /** Another program was first. */
  static UserError lost(String doing, String why, String instead) {
    return new UserError(ExitCode.LOST, doing, why, instead);
  }

  ExitCode code() {
    return code;
  }
}
