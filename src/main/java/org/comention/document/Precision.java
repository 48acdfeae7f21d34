package org.comention.document;

import java.util.Locale;

/** How much of a date is known. */
public enum Precision {
  DAY,
  MONTH,
  YEAR;

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
