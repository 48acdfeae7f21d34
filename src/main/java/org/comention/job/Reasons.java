package org.comention.job;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Makes parts of messages. */
final class Reasons {
  private Reasons() {}

  /**
   * What an exception says, in one line and without a full stop; its kind where it says nothing.
   */
  static String reason(Throwable cause) {
    String message = Objects.requireNonNullElse(cause.getMessage(), "");
    String first = message.strip().lines().findFirst().orElse("").strip();
    String text = first.isEmpty() ? cause.getClass().getSimpleName() : first + missing(cause);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Java names the file alone. */
  private static String missing(Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return ": no permission";
    }
    return cause instanceof NoSuchFileException ? ": there is no such file" : "";
  }

  /** The same after what it all began with: Spark tells what it did, not what went wrong. */
  static String deepReason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = reason(cause);
    String first = reason(root);
    return reason.contains(first) ? reason : first + " (" + reason + ")";
  }
}
