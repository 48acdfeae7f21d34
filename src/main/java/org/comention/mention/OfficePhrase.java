package org.comention.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comention.gazetteer.Office;

/**
 * Words for offices: those that the gazetteer lists them for, and for a bare head ("minister")
 * every office of its kind. Filled once, then thread-safe.
 */
final class OfficePhrase {
  private final boolean plural;
  private final String head;
  private final Map<String, List<Office>> byCountry = new HashMap<>(1);

  /**
   * @param head the word for every office of its kind that these words are, or null
   */
  OfficePhrase(boolean plural, String head) {
    this.plural = plural;
    this.head = head;
  }

  void add(Office office) {
    List<Office> offices = byCountry.computeIfAbsent(office.countryId(), id -> new ArrayList<>(1));
    if (!offices.contains(office)) {
      offices.add(office);
    }
  }

  boolean plural() {
    return plural;
  }

  String head() {
    return head;
  }

  boolean isEmpty() {
    return byCountry.isEmpty();
  }

  /** The offices of that country that the words name. */
  List<Office> of(String countryId) {
    return byCountry.getOrDefault(countryId, List.of());
  }

  /** The offices of these countries that the words name, by country and then as listed. */
  List<Office> of(Collection<String> countryIds) {
    return countryIds.stream().sorted().flatMap(id -> of(id).stream()).toList();
  }
}
