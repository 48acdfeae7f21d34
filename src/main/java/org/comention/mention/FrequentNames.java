package org.comention.mention;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Official;

/**
 * Which officials bear names that many others may bear: given name and surname are both frequent
 * among the officials themselves. The more persons a gazetteer has, the more such names it knows.
 * Thread-safe.
 */
final class FrequentNames {
  private static final int FREQUENT_GIVEN = 5;
  private static final int FREQUENT_SURNAME = 3;

  private final Map<String, Integer> given = new HashMap<>();
  private final Map<String, Integer> surnames = new HashMap<>();

  FrequentNames(Collection<Official> officials) {
    for (Official official : officials) {
      given.merge(givenOf(official), 1, Integer::sum);
      surnames.merge(surnameOf(official), 1, Integer::sum);
    }
  }

  boolean isFrequent(Official official) {
    return given.getOrDefault(givenOf(official), 0) >= FREQUENT_GIVEN
        && surnames.getOrDefault(surnameOf(official), 0) >= FREQUENT_SURNAME;
  }

  private static String givenOf(Official official) {
    String name = Folding.folded(official.name());
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private static String surnameOf(Official official) {
    String family = official.familyName() == null ? official.name() : official.familyName();
    return Folding.folded(family);
  }
}
