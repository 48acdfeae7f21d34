package org.comention.gazetteer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Official;

/**
 * Tells which entries of a list are one person: the same Wikidata id, or the same name and, at one
 * time, the same office or offices of the same country and class. Two Wikidata ids are two people.
 */
final class Identities {
  private final Bundled bundled;
  private final Ledger ledger;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, List<String>> keysByName = new HashMap<>();
  private final Map<String, String> keyByIdentity = new HashMap<>();

  Identities(Bundled bundled, Ledger ledger) {
    this.bundled = bundled;
    this.ledger = ledger;
  }

  /** Everyone of a list, in its order. */
  List<Candidate> of(Facts facts, Map<String, List<Tenure>> tenures) {
    for (SourcePerson person : facts.persons().values()) {
      ledger.read(1);
      add(SourceNames.tidy(person), tenures.getOrDefault(person.key(), List.of()));
    }
    return new ArrayList<>(candidates.values());
  }

  private void add(SourcePerson person, List<Tenure> tenures) {
    Official known = bundled.find(person, tenures);
    String same = sameAs(person, known, tenures);
    if (same == null) {
      candidates.put(person.key(), new Candidate(person, known, tenures));
      remember(person, known, person.key());
      return;
    }
    ledger.leftOut(Reason.SAME_PERSON);
    Candidate before = candidates.get(same);
    List<Tenure> all = Stream.concat(before.tenures().stream(), tenures.stream()).toList();
    Official official = before.known() == null ? known : before.known();
    candidates.put(same, new Candidate(before.person().with(person), official, all));
    remember(person, official, same);
  }

  private void remember(SourcePerson person, Official known, String key) {
    keysByName.computeIfAbsent(Folding.folded(person.name()), k -> new ArrayList<>()).add(key);
    if (known != null) {
      keyByIdentity.putIfAbsent(known.id(), key);
    }
    if (person.wikidata() != null) {
      keyByIdentity.putIfAbsent(person.wikidata(), key);
    }
  }

  /** The key of the candidate who is this person, or null. */
  private String sameAs(SourcePerson person, Official known, List<Tenure> tenures) {
    String byOfficial = known == null ? null : keyByIdentity.get(known.id());
    String byId = person.wikidata() == null ? byOfficial : keyByIdentity.get(person.wikidata());
    if (byId != null || byOfficial != null) {
      return byId == null ? byOfficial : byId;
    }
    return keysByName.getOrDefault(Folding.folded(person.name()), List.of()).stream()
        .filter(key -> agree(candidates.get(key), person, tenures))
        .findFirst()
        .orElse(null);
  }

  private static boolean agree(Candidate one, SourcePerson person, List<Tenure> tenures) {
    boolean twoIds = one.person().wikidata() != null && person.wikidata() != null;
    return !twoIds
        && one.tenures().stream()
            .anyMatch(
                a ->
                    tenures.stream()
                        .anyMatch(b -> a.overlaps(b) && Tenure.agree(a.office(), b.office())));
  }
}
