package org.comention.table;

import java.util.Locale;

/** What two entities stand together in. */
public enum Scope {
  DOCUMENT,
  PARAGRAPH,
  SENTENCE;

  /** As in {@code co_mentions.scope}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of mention_frequency and archive_volume that counts such units. */
  public String unique() {
    return "unique_" + units();
  }

  /** Several of them, in words. */
  String units() {
    return label() + "s";
  }
}
