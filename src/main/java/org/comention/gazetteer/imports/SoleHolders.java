package org.comention.gazetteer.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.comention.gazetteer.PartialDate;
import org.comention.gazetteer.Term;

/**
 * Sees to it that one person alone holds at a time what only one can hold. An open tenure ends when
 * the next begins. Where a bundled holder is in the way, the bundled gazetteer is right. Where two
 * of the list are, the later goes to a second office with the same words that several may hold: who
 * is meant by the words alone is then left open, as it is in the list.
 */
final class SoleHolders {
  private final Bundled bundled;
  private final Offices offices;
  private final Ledger ledger;

  /** A tenure and who holds it; the place says where it stood. */
  private record Held(int place, Candidate holder, Tenure tenure) {}

  SoleHolders(Bundled bundled, Offices offices, Ledger ledger) {
    this.bundled = bundled;
    this.offices = offices;
    this.ledger = ledger;
  }

  /** The same candidates in the same order. */
  List<Candidate> settle(List<Candidate> candidates) {
    List<List<Tenure>> settled = new ArrayList<>();
    Map<String, List<Held>> byOffice = new HashMap<>();
    for (Candidate candidate : candidates) {
      List<Tenure> free = new ArrayList<>();
      for (Tenure tenure : candidate.tenures()) {
        if (tenure.office().officeClass().singleHolder() && !tenure.acting()) {
          Held held = new Held(settled.size(), candidate, tenure);
          byOffice.computeIfAbsent(tenure.office().id(), id -> new ArrayList<>()).add(held);
        } else {
          free.add(tenure);
        }
      }
      settled.add(free);
    }
    byOffice.forEach(
        (id, held) -> settle(id, held).forEach(h -> settled.get(h.place()).add(h.tenure())));
    List<Candidate> result = new ArrayList<>();
    for (int i = 0; i < settled.size(); i++) {
      result.add(candidates.get(i).withTenures(settled.get(i)));
    }
    return result;
  }

  private List<Held> settle(String officeId, List<Held> all) {
    List<Term> terms = bundled.termsIn(officeId).stream().filter(term -> !term.acting()).toList();
    List<Held> settled = new ArrayList<>();
    Held last = null;
    for (Held held : ended(all, terms)) {
      if (terms.stream().anyMatch(term -> collides(held, term))) {
        ledger.leftOut(Reason.OTHER_HOLDER);
      } else if (last != null && !areApart(last.tenure(), held.tenure())) {
        Tenure shared = held.tenure().in(offices.shared(held.tenure().office()));
        settled.add(new Held(held.place(), held.holder(), shared));
      } else {
        settled.add(held);
        last = held;
      }
    }
    return settled;
  }

  /** In the order in which lint compares them, each open one ended by the next. */
  private static List<Held> ended(List<Held> all, List<Term> terms) {
    return all.stream()
        .map(held -> held.tenure().end() == null ? ended(held, all, terms) : held)
        .sorted(Comparator.comparing((Held held) -> held.tenure().start().toString()))
        .toList();
  }

  private static Held ended(Held open, List<Held> all, List<Term> terms) {
    LocalDate from = open.tenure().from();
    Stream<PartialDate> ofList = all.stream().map(other -> other.tenure().start());
    Stream<PartialDate> ofBundled = terms.stream().map(term -> PartialDate.ofDay(term.start()));
    return Stream.concat(ofList, ofBundled)
        .filter(start -> start.first().isAfter(from))
        .min(Comparator.comparing(PartialDate::first))
        .map(next -> new Held(open.place(), open.holder(), open.tenure().endingWith(next)))
        .orElse(open);
  }

  /** As lint compares two rows: only what is certain to overlap does. */
  private static boolean areApart(Tenure earlier, Tenure later) {
    return !earlier.start().equals(later.start())
        && earlier.end() != null
        && !later.start().last().isBefore(earlier.end().first());
  }

  /** The same with a bundled term, whose days are known only as days. */
  private static boolean collides(Held held, Term term) {
    Tenure tenure = held.tenure();
    if (term.start().isBefore(tenure.start().first())) {
      return term.end() == null || tenure.start().last().isBefore(term.end());
    }
    return !term.start().isAfter(tenure.start().last())
        || tenure.end() == null
        || term.start().isBefore(tenure.end().first());
  }

  /** Without what the bundled gazetteer says of its own official. */
  List<Tenure> unknown(Candidate candidate) {
    if (candidate.known() == null) {
      return candidate.tenures();
    }
    List<Term> known = bundled.termsOf(candidate.known().id());
    return candidate.tenures().stream().filter(tenure -> isNew(tenure, known)).toList();
  }

  private boolean isNew(Tenure tenure, List<Term> known) {
    boolean isNew =
        known.stream()
            .filter(term -> Objects.equals(term.officeId(), tenure.office().id()))
            .noneMatch(term -> tenure.overlaps(term) || term.start().equals(tenure.from()));
    if (!isNew) {
      ledger.leftOut(Reason.KNOWN_TERM);
    }
    return isNew;
  }
}
