package org.comention.mention;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  private final Set<String> given;
  private final Set<String> surnames;

  FrequentNames(Collection<Official> officials) {
    this.given = frequent(officials, FrequentNames::givenOf, FREQUENT_GIVEN);
    this.surnames = frequent(officials, FrequentNames::surnameOf, FREQUENT_SURNAME);
  }

  private static Set<String> frequent(
      Collection<Official> officials, Function<Official, String> name, int least) {
    Map<String, Integer> counts = new HashMap<>();
    officials.forEach(official -> counts.merge(name.apply(official), 1, Integer::sum));
    counts.values().removeIf(count -> count < least);
    return Set.copyOf(counts.keySet());
  }

  boolean isFrequent(Official official) {
    return given.contains(givenOf(official)) && surnames.contains(surnameOf(official));
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
