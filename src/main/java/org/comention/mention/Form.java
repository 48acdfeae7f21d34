package org.comention.mention;

import java.util.Locale;

/**
 * How a mention names its entity: NAME to EMBEDDED are a country's (README, "Forms"), the rest an
 * official's.
 */
public enum Form {
  NAME,
  DEMONYM,
  CODE,
  HISTORICAL,
  CAPITAL,
  INSTITUTION,
  EMBEDDED,
  FULL_NAME,
  TITLED_SURNAME,
  SURNAME,
  ROLE,
  VARIANT,
  UNLISTED;

  /** What a mention in this form names. */
  public EntityKind kind() {
    return switch (this) {
      case NAME, DEMONYM, CODE, HISTORICAL, CAPITAL, INSTITUTION, EMBEDDED -> EntityKind.COUNTRY;
      case FULL_NAME, TITLED_SURNAME, SURNAME, ROLE, VARIANT, UNLISTED -> EntityKind.OFFICIAL;
    };
  }

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
