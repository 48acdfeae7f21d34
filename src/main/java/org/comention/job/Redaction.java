package org.comention.job;

import java.util.regex.Pattern;

/** Takes secrets out of what is printed or stored. */
final class Redaction {
  private static final String HIDDEN = "***";
  private static final String WORDS = "secret|password|token|access.?key|credential";
  private static final Pattern SECRET_KEY = Pattern.compile("(?i).*(" + WORDS + ").*");

  /** The value of {@code …secret…=value}, up to what ends a value in a URL or a list. */
  private static final Pattern ASSIGNED =
      Pattern.compile("(?i)([\\w.-]*(?:" + WORDS + ")[\\w.-]*\\s*[=:]\\s*)[^\\s&,;\"']+");

  private static final Pattern USER_INFO =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*:/{1,2})[^/\\s@]+@");

  private Redaction() {}

  /** A value as it may be shown beside its key. */
  static String value(String key, String value) {
    return SECRET_KEY.matcher(key).matches() ? HIDDEN : text(value);
  }

  /** A text without passwords in URLs and without values that are assigned to secret names. */
  static String text(String text) {
    String anonymous = USER_INFO.matcher(text).replaceAll("$1" + HIDDEN + "@");
    return ASSIGNED.matcher(anonymous).replaceAll("$1" + HIDDEN);
  }
}
