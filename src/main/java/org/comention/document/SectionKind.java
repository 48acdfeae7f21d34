package org.comention.document;

import java.util.Locale;

/** What a part of a page is. Title and body are the main sections; the aggregates count those. */
public enum SectionKind {
  TITLE,
  BODY,
  /** Related news, teasers, "latest" lists. */
  SIDEBAR,
  /** Counters, buttons, share lines, menus. */
  BOILERPLATE;

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this label; throws IllegalArgumentException where there is none. */
  public static SectionKind ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
