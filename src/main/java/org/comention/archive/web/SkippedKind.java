package org.comention.archive.web;

import java.util.Locale;

/** Why a record of a web archive is by rule no document: kinds of {@code inputs.skipped}. */
public enum SkippedKind {
  /** What the file itself is: warcinfo, or the first record of an ARC. */
  WARC_INFO,
  /** What the crawler asked a server. */
  WARC_REQUEST,
  /** What the crawler noted about a capture, and what wget keeps of itself as a resource. */
  WARC_METADATA,
  /** The same page as before: its text stands with the first capture. */
  WARC_REVISIT,
  /** The second or a later part of a record that was split. */
  WARC_CONTINUATION,
  /** A record of a type that the standard does not know. */
  WARC_OTHER,
  /** An answer of the name service. */
  DNS,
  /** A site's rules for crawlers. */
  ROBOTS,
  /** Status 3xx. */
  HTTP_REDIRECT,
  /** Any other status than 2xx. */
  HTTP_ERROR,
  /** A media type other than plain text, HTML and XHTML. */
  NOT_TEXT;

  /** As it stands in the table: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
