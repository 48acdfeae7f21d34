package org.comention.gazetteer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Official;
import org.comention.gazetteer.Term;

/** The officials of the gazetteer over which an import will lie. */
final class Bundled {
  private final Gazetteer gazetteer;
  private final Map<String, Official> byWikidata = new HashMap<>();
  private final Map<String, Set<Official>> byName = new HashMap<>();
  private final Map<String, List<Term>> byOfficial;
  private final Map<String, List<Term>> byOffice;

  Bundled(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    gazetteer.officials().values().forEach(this::add);
    this.byOfficial = gazetteer.terms().stream().collect(Collectors.groupingBy(Term::officialId));
    this.byOffice = gazetteer.terms().stream().collect(Collectors.groupingBy(Term::officeId));
  }

  private void add(Official official) {
    if (official.wikidata() != null) {
      byWikidata.put(official.wikidata(), official);
    }
    Stream.concat(Stream.of(official.name()), official.aliases().stream())
        .forEach(
            n ->
                byName
                    .computeIfAbsent(Folding.folded(n), k -> new LinkedHashSet<>())
                    .add(official));
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Everyone who has this folded name or alias. */
  Set<Official> named(String folded) {
    return byName.getOrDefault(folded, Set.of());
  }

  List<Term> termsIn(String officeId) {
    return byOffice.getOrDefault(officeId, List.of());
  }

  List<Term> termsOf(String officialId) {
    return byOfficial.getOrDefault(officialId, List.of());
  }

  /**
   * The official who is this person: by Wikidata id, or where name, country, and an office at one
   * time agree. Null where there is none, or more than one.
   */
  Official find(SourcePerson person, List<Tenure> tenures) {
    Official same = person.wikidata() == null ? null : byWikidata.get(person.wikidata());
    if (same != null) {
      return same;
    }
    List<Official> agreeing =
        Stream.concat(Stream.of(person.name()), person.aliases().stream())
            .flatMap(name -> named(Folding.folded(name)).stream())
            .distinct()
            .filter(official -> official.wikidata() == null || person.wikidata() == null)
            .filter(official -> agrees(official, tenures))
            .toList();
    return agreeing.size() == 1 ? agreeing.get(0) : null;
  }

  private boolean agrees(Official official, List<Tenure> tenures) {
    return new ArrayList<>(termsOf(official.id()))
        .stream().anyMatch(term -> tenures.stream().anyMatch(t -> agrees(term, t)));
  }

  private boolean agrees(Term term, Tenure tenure) {
    return tenure.overlaps(term)
        && Tenure.agree(gazetteer.offices().get(term.officeId()), tenure.office());
  }
}
