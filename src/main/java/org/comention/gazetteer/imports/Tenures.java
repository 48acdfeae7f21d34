package org.comention.gazetteer.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.comention.gazetteer.PartialDate;

/** Makes tenures of the terms of a list, and counts those of which none can be made. */
final class Tenures {
  private final Offices offices;
  private final Ledger ledger;
  private long knownOnFirstDay;

  Tenures(Offices offices, Ledger ledger) {
    this.offices = offices;
    this.ledger = ledger;
  }

  /** By the key of the person, in the order of the list. */
  Map<String, List<Tenure>> of(Facts facts) {
    Map<String, List<Tenure>> byPerson = new LinkedHashMap<>();
    for (SourceTerm term : facts.terms()) {
      ledger.read(1);
      if (facts.persons().containsKey(term.person())) {
        byPerson.computeIfAbsent(term.person(), key -> new ArrayList<>()).addAll(tenure(term));
      } else {
        ledger.leftOut(Reason.UNKNOWN_PERSON);
      }
    }
    return byPerson;
  }

  /** How many have no end and nobody who knew them to be held after their first day. */
  long knownOnFirstDay() {
    return knownOnFirstDay;
  }

  private List<Tenure> tenure(SourceTerm term) {
    Offices.Found found =
        term.office() == null
            ? new Offices.Found(null, false, Reason.NO_OFFICE)
            : offices.of(term.office());
    if (found.reason() != null) {
      return leftOut(found.reason());
    }
    if (term.start() == null) {
      return leftOut(Reason.NO_START);
    }
    try {
      Tenure tenure = tenure(term, found);
      return tenure.end() != null && !tenure.from().isBefore(tenure.until())
          ? leftOut(Reason.START_NOT_BEFORE_END)
          : List.of(tenure);
    } catch (IllegalArgumentException e) {
      return leftOut(Reason.BAD_DATE);
    }
  }

  private Tenure tenure(SourceTerm term, Offices.Found found) {
    PartialDate start = PartialDate.parse(term.start());
    if (term.end() != null) {
      PartialDate end = PartialDate.parse(term.end());
      return new Tenure(found.office(), start, end, null, found.acting());
    }
    PartialDate asOf = term.asOf() == null ? start : PartialDate.parse(term.asOf());
    boolean later = asOf.last().isAfter(start.last());
    knownOnFirstDay += later ? 0 : 1;
    return new Tenure(found.office(), start, null, later ? asOf : start, found.acting());
  }

  private List<Tenure> leftOut(Reason reason) {
    ledger.leftOut(reason);
    return List.of();
  }

  /** Overlapping tenures of one person in one office as one. */
  List<Tenure> joined(List<Tenure> tenures) {
    Map<String, List<Tenure>> byOffice = new LinkedHashMap<>();
    tenures.stream()
        .sorted(Comparator.comparing(Tenure::from))
        .forEach(t -> add(t, byOffice.computeIfAbsent(t.office().id(), id -> new ArrayList<>())));
    return byOffice.values().stream().flatMap(List::stream).toList();
  }

  private void add(Tenure tenure, List<Tenure> before) {
    Tenure last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null && (last.overlaps(tenure) || last.from().equals(tenure.from()))) {
      ledger.leftOut(Reason.SAME_TERM);
      before.set(before.size() - 1, last.with(tenure));
    } else {
      before.add(tenure);
    }
  }

  /** Days as terms.csv has them: start, end, as_of. */
  static List<String> days(Tenure tenure) {
    return Stream.of(tenure.start(), tenure.end(), tenure.asOf())
        .map(day -> Objects.toString(day, ""))
        .toList();
  }
}
