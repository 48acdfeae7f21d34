package org.comention.gazetteer;

import java.time.LocalDate;

/**
 * A row of countries.csv.
 *
 * @param id ISO 3166-1 alpha-3, or as the README's "Ids" says for what ISO lacks
 * @param iso2 ISO 3166-1 alpha-2, or null
 * @param parent the state that a territory belongs to or that claims it, or null
 * @param validFrom first day of the state, or null where it does not matter
 * @param validTo first day on which the state is no more, or null
 * @param wikidata verified id, or null
 */
public record Country(
    String id,
    String iso2,
    String name,
    Kind kind,
    String parent,
    LocalDate validFrom,
    LocalDate validTo,
    String wikidata) {

  /** What sort of entity the row is. */
  public enum Kind {
    COUNTRY,
    TERRITORY,
    HISTORICAL,
    DE_FACTO,
    /** Only what an official serves: never mentioned itself. */
    ORGANIZATION
  }
}
