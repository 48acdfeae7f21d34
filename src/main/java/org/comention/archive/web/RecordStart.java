package org.comention.archive.web;

import java.io.InputStream;
import java.util.regex.Pattern;
import org.comention.archive.container.GzipMember;

/** How a record of a web archive begins: what is looked for behind damage. */
final class RecordStart {
  /** Bytes that tell. */
  static final int LENGTH = 16;

  /** ARC begins each header with a URL, in its first record {@code filedesc:}. */
  private static final Pattern START =
      Pattern.compile(
          "(?:WARC/\\d|(?:https?|ftp|dns|filedesc|whois|warcinfo|mailto):).*", Pattern.DOTALL);

  private RecordStart() {}

  /** Whether a record begins where a gzip member begins that starts here. */
  static boolean isPacked(InputStream in) {
    return is(GzipMember.beginning(in, LENGTH));
  }

  /** Whether bytes, as chars up to 255, may be the beginning of a record. */
  static boolean is(String bytes) {
    return START.matcher(bytes).matches();
  }

  /** Whether they are the beginning of the first record. */
  static boolean isFirst(String bytes) {
    return bytes.startsWith("WARC/") || bytes.startsWith("filedesc://");
  }
}
