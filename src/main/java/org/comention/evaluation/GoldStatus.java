package org.comention.evaluation;

import java.util.Locale;

/** What the gold says of a mention in one place. */
public enum GoldStatus {
  /** It must be found. */
  REQUIRED,
  /** Right where it is found, and not missed where it is not. */
  OPTIONAL,
  /** Counts neither way; with an entity, another one found there is wrong. */
  UNJUDGED,
  /** Whatever is found there is wrong. */
  DECOY;

  /** As it stands in gold files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a mention there can be right. */
  boolean canBeFound() {
    return this == REQUIRED || this == OPTIONAL;
  }
}
