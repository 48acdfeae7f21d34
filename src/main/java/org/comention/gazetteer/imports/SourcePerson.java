package org.comention.gazetteer.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A person as a list has them.
 *
 * @param key the list's own id, or what tells the person apart there
 * @param familyName null where the list does not say
 * @param aliases never null
 * @param wikidata such as {@code Q57371}, or null
 * @param born the year of birth, or null
 */
record SourcePerson(
    String key,
    String name,
    String familyName,
    List<String> aliases,
    String wikidata,
    String born) {
  SourcePerson {
    aliases = List.copyOf(aliases);
  }

  /** The same person with what another entry adds. */
  SourcePerson with(SourcePerson other) {
    Set<String> all = new LinkedHashSet<>(aliases);
    if (!other.name.equals(name)) {
      all.add(other.name);
    }
    all.addAll(other.aliases);
    return new SourcePerson(
        key,
        name,
        familyName == null ? other.familyName : familyName,
        List.copyOf(all),
        wikidata == null ? other.wikidata : wikidata,
        born == null ? other.born : born);
  }
}
