package org.comention.gazetteer.imports;

import java.util.List;
import org.comention.gazetteer.Official;

/**
 * One person, of all entries that mean the same.
 *
 * @param known the official of the bundled gazetteer who it is, or null
 */
record Candidate(SourcePerson person, Official known, List<Tenure> tenures) {
  Candidate {
    tenures = List.copyOf(tenures);
  }

  /** As it will be written: the bundled name stays. */
  String name() {
    return known == null ? person.name() : known.name();
  }

  Candidate withTenures(List<Tenure> other) {
    return new Candidate(person, known, other);
  }
}
