package org.comention.archive.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the first bytes of a page tell without its being parsed. */
final class Html {
  private static final int LOOKED_AT = 4 << 10;

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\uFEFF?\\s*+(?:<\\?xml[^>]*+>\\s*+)?+(?>(?><!--.*?-->)\\s*+)*+"
              + "(?:<!doctype\\s+html|<html[\\s>]).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta\\s[^>]*?charset|\\?xml\\s[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private Html() {}

  /** Whether a text begins as a page does. */
  static boolean begins(String text) {
    return BEGINNING.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT))).matches();
  }

  static boolean begins(byte[] page) {
    return begins(head(page));
  }

  /**
   * The names of encodings that a page has in its head. UTF-16 cannot be one, since the name itself
   * was read as ASCII; such pages are in UTF-8.
   */
  static List<String> charsets(byte[] page) {
    return CHARSET
        .matcher(head(page))
        .results()
        .map((MatchResult match) -> match.group(1))
        .map(name -> name.regionMatches(true, 0, "utf-16", 0, 6) ? "utf-8" : name)
        .toList();
  }

  private static String head(byte[] page) {
    return new String(page, 0, Math.min(page.length, LOOKED_AT), ISO_8859_1);
  }
}
