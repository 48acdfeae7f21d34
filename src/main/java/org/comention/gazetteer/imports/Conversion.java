package org.comention.gazetteer.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comention.gazetteer.Gazetteer;

/** Makes of the facts of a list what can lie over the bundled gazetteer. Used once. */
final class Conversion {
  private final Ledger persons = new Ledger();
  private final Ledger terms = new Ledger();
  private final Ledger aliases = new Ledger();
  private final Bundled bundled;
  private final NameRules names;
  private final Tenures tenures;
  private final Identities identities;
  private final SoleHolders soleHolders;

  Conversion(Gazetteer gazetteer) {
    CountryFinder countries = new CountryFinder(gazetteer);
    Offices offices = new Offices(gazetteer, countries);
    this.bundled = new Bundled(gazetteer);
    this.names = new NameRules(bundled, countries);
    this.tenures = new Tenures(offices, terms);
    this.identities = new Identities(bundled, persons);
    this.soleHolders = new SoleHolders(bundled, offices, terms);
  }

  /** The rows of the folder, and the counts that belong to them. */
  ImportedFolder convert(Facts facts) {
    terms.add(facts.termsLeftOut());
    List<Candidate> named = nameable(identities.of(facts, tenures.of(facts)));
    List<Candidate> joined = named.stream().map(this::joined).toList();
    List<Candidate> settled = inOffice(soleHolders.settle(joined));
    Map<String, List<String>> kept = names.aliases(settled, aliases);
    FolderRows rows = new FolderRows(bundled.gazetteer());
    settled.forEach(c -> rows.add(c, kept.get(c.person().key())));
    persons.written(settled.size());
    terms.written(settled.stream().mapToLong(c -> c.tenures().size()).sum());
    return rows.folder(ledgers(facts), tenures.knownOnFirstDay());
  }

  private Candidate joined(Candidate candidate) {
    Candidate joined = candidate.withTenures(tenures.joined(candidate.tenures()));
    return joined.withTenures(soleHolders.unknown(joined));
  }

  private List<Candidate> nameable(Collection<Candidate> candidates) {
    List<Candidate> nameable = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String name = candidate.person().name();
      Reason reason = candidate.known() == null ? names.againstName(name) : null;
      if (reason == null) {
        nameable.add(candidate);
      } else {
        leaveOut(candidate, reason);
      }
    }
    return nameable;
  }

  private List<Candidate> inOffice(List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.tenures().isEmpty() && candidate.known() == null) {
        leaveOut(candidate, Reason.NO_TERM);
      } else {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private void leaveOut(Candidate candidate, Reason reason) {
    persons.leftOut(reason);
    terms.leftOut(Reason.PERSON_LEFT_OUT, candidate.tenures().size());
    aliases.read(candidate.person().aliases().size());
    aliases.leftOut(Reason.OF_NOBODY, candidate.person().aliases().size());
  }

  private Map<String, Ledger> ledgers(Facts facts) {
    Map<String, Ledger> ledgers = new LinkedHashMap<>();
    ledgers.put("entries", facts.entries());
    ledgers.put("persons", persons);
    ledgers.put("terms", terms);
    ledgers.put("aliases", aliases);
    return ledgers;
  }
}
