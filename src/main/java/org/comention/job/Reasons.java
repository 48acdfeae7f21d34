package org.comention.job;

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
    String text = first.isEmpty() ? cause.getClass().getSimpleName() : first;
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
