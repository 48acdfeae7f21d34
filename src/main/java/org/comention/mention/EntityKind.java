package org.comention.mention;

import java.util.Locale;

/** What a mention can name. */
public enum EntityKind {
  COUNTRY,
  OFFICIAL;

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
