package org.comention.mention;

import java.util.Locale;

/** Whether an official held the office on the document's day. */
public enum OfficeStatus {
  CURRENT,
  FORMER,
  FUTURE,
  UNKNOWN;

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
