package org.comention.archive;

import java.util.Locale;

/** Why a place could not become a document: the closed list behind {@code rejects.reason}. */
public enum Reason {
  /**
   * The file could not be opened: no permission, vanished since the listing, a store's error. Or a
   * folder could not be listed. Or a member has no bytes of its own (a link, a device), or is
   * packed in an unknown way.
   */
  UNREADABLE,
  /** Not text and no format that is known. */
  BINARY,
  /** The data ends in the middle. */
  TRUNCATED,
  /** A container or compressed stream contradicts its own format. */
  DAMAGED,
  /** A record breaks its format's grammar: a line that is no JSON, a quote that never closes. */
  MALFORMED,
  /** A record or file has no text, or only white space. */
  NO_TEXT,
  /** The record's text field holds something other than a string. */
  TEXT_NOT_A_STRING,
  /** Longer than {@code max-document}. */
  TOO_LONG,
  /** A member is encrypted. */
  ENCRYPTED,
  /** Expands beyond {@code max-expanded} or {@code max-ratio}. */
  BOMB,
  /** Containers or values nest deeper than the limit, or a record has more parts than are held. */
  TOO_DEEP;

  /** As it stands in the table: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
