package org.comention.archive.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that an ARC record begins with: URL, address, time, type and length. */
final class ArcHeader {
  private static final Pattern UNDATED =
      Pattern.compile("(\\S+ [\\d.]+ )(?:(?!\\d{14} )\\S* )?(\\S+ \\d+\n)");

  /** Read as one that tells nothing. */
  private static final String NO_TIME = "00000000000000 ";

  private ArcHeader() {}

  /** The line with a time that can be passed over; null where it has one, or is no such line. */
  static String dated(String line) {
    Matcher undated = UNDATED.matcher(line);
    return undated.matches() ? undated.group(1) + NO_TIME + undated.group(2) : null;
  }
}
