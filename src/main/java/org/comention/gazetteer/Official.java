package org.comention.gazetteer;

import java.util.List;

/**
 * A row of officials.csv.
 *
 * @param id a readable slug
 * @param name the usual form in English news
 * @param familyName what news uses alone, or null where there is none
 * @param aliases other full forms and spellings; never null
 * @param wikidata verified id, or null
 */
public record Official(
    String id, String name, String familyName, List<String> aliases, String wikidata) {
  public Official {
    aliases = List.copyOf(aliases);
  }

  /** Of the id alone, which tells one from all others. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
