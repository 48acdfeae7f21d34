package org.comention.document;

import java.util.Locale;

/** Where a publication date was read, in the default order of trust. */
public enum DateSource {
  RECORD,
  HEADER,
  DATELINE,
  URL,
  FILE_NAME;

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
