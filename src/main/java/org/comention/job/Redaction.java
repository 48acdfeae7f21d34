package org.comention.job;

import java.util.regex.Pattern;

/** Takes secrets out of what is printed or stored. */
final class Redaction {
  private static final String HIDDEN = "***";

  /** Spark's own ({@code spark.redaction.regex}), and what else names a secret of a store. */
  private static final String WORDS =
      "secret|password|token|access.?key|account.?key|credential|signature";

  /** What names a secret, for Spark: it redacts its pages, logs and event logs by it. */
  static final String REGEX = "(?i)" + WORDS;

  private static final Pattern SECRET_KEY = Pattern.compile(REGEX);

  /** The value of {@code …secret…=value}: in its quotes, else up to what ends it in a URL. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)([\\w.-]*(?:"
              + WORDS
              + ")[\\w.-]*[\"']?\\s*[=:]\\s*)(?:\"[^\"]*\"|'[^']*'|[^\\s&,;\"']+)");

  /** A password may have a slash; what begins with digits and a slash is a port and a path. */
  private static final Pattern USER_INFO =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*:/+)(?:[^/\\s@]+|[^/\\s@:]*:(?!\\d*/)[^\\s@]+)@");

  private Redaction() {}

  /** A value as it may be shown beside its key. */
  static String value(String key, String value) {
    return SECRET_KEY.matcher(key).find() ? HIDDEN : text(value);
  }

  /** A text without passwords in URLs and without values that are assigned to secret names. */
  static String text(String text) {
    String anonymous = USER_INFO.matcher(text).replaceAll("$1" + HIDDEN + "@");
    return ASSIGNED.matcher(anonymous).replaceAll("$1" + HIDDEN);
  }
}
