package org.comention.job;

import java.nio.file.AccessDeniedException;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;

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

  /**
   * Of a place in a store that cannot be used: its name or rights can be mended, or its store does
   * not answer, and the same may succeed another time.
   *
   * @param instead what to do where the place is wrong
   */
  static UserError ofStore(String doing, Throwable cause, String instead) {
    String why = isClosed(cause) ? "no permission" : Reasons.reason(cause);
    return isOfThePlace(cause)
        ? usage(doing, why, instead)
        : failed(doing, why, "See that its store answers, and start this again");
  }

  /** Another program does not answer: the same may succeed another time. */
  static UserError failed(String doing, String why, String instead) {
    return new UserError(ExitCode.FAILED, doing, why, instead);
  }

  /** On a local disk, where nothing but the path is told. */
  private static boolean isClosed(Throwable cause) {
    return cause instanceof AccessDeniedException closed && closed.getReason() == null;
  }

  private static boolean isOfThePlace(Throwable cause) {
    return cause instanceof AccessControlException
        || cause instanceof AccessDeniedException
        || cause instanceof UnsupportedFileSystemException
        || cause instanceof IllegalArgumentException;
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
