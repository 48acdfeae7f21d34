package org.comention.gazetteer.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one file says: persons and their terms, in its order. Not thread-safe. */
final class Facts {
  private final Map<String, SourcePerson> persons = new LinkedHashMap<>();
  private final List<SourceTerm> terms = new ArrayList<>();
  private final Ledger termsLeftOut = new Ledger();
  private final Ledger entries = new Ledger();

  /** Adds to what is known of the person with this key. */
  void add(SourcePerson person) {
    persons.merge(person.key(), person, SourcePerson::with);
  }

  void add(SourceTerm term) {
    terms.add(term);
  }

  /** An entry of the file was read, and says something of a person or an office. */
  void used() {
    entries.read(1);
    entries.written(1);
  }

  /** An entry of the file was read, and says nothing that can be used. */
  void leftOut(Reason reason) {
    entries.read(1);
    entries.leftOut(reason);
  }

  /** Terms were read that cannot be used. */
  void leftOutTerms(Reason reason, int more) {
    termsLeftOut.read(more);
    termsLeftOut.leftOut(reason, more);
  }

  Map<String, SourcePerson> persons() {
    return persons;
  }

  List<SourceTerm> terms() {
    return terms;
  }

  Ledger termsLeftOut() {
    return termsLeftOut;
  }

  Ledger entries() {
    return entries;
  }
}
