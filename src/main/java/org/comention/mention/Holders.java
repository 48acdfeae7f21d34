package org.comention.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Official;
import org.comention.gazetteer.Term;

/** Who held which office when. Thread-safe. */
final class Holders {
  /** Who speaks for a country as its first. */
  static final Set<Office.OfficeClass> LEADERS =
      Set.of(Office.OfficeClass.HEAD_OF_STATE, Office.OfficeClass.HEAD_OF_GOVERNMENT);

  private final Map<String, List<Term>> byOfficial;
  private final Map<String, List<Term>> byOffice;
  private final Map<String, Set<String>> heads;
  private final FrequentNames frequentNames;
  private final Gazetteer gazetteer;

  Holders(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Comparator<Term> order =
        Comparator.comparing(Term::start)
            .thenComparing(Term::officeId)
            .thenComparing(Term::officialId);
    List<Term> terms = gazetteer.terms().stream().sorted(order).toList();
    this.heads =
        gazetteer.offices().values().stream()
            .collect(Collectors.toUnmodifiableMap(Office::id, OfficeWords::headsOf));
    this.frequentNames = new FrequentNames(gazetteer.officials().values());
    this.byOfficial = grouped(terms, Term::officialId);
    this.byOffice = grouped(terms, Term::officeId);
  }

  private static Map<String, List<Term>> grouped(List<Term> terms, Function<Term, String> key) {
    return Map.copyOf(
        terms.stream().collect(Collectors.groupingBy(key, Collectors.toUnmodifiableList())));
  }

  List<Term> termsOf(Official official) {
    return byOfficial.getOrDefault(official.id(), List.of());
  }

  /** Whether the name may well be somebody else's. */
  boolean isFrequentName(Official official) {
    return frequentNames.isFrequent(official);
  }

  Office office(String id) {
    return gazetteer.offices().get(id);
  }

  /** Of the offices that the official ever held those that the title can mean. */
  List<Office> heldBy(Official official, Title title) {
    List<Office> held = List.of();
    List<Term> terms = title == null ? List.of() : termsOf(official);
    for (Term term : terms) {
      Office office = office(term.officeId());
      if (!held.contains(office) && means(title, office)) {
        held = held.isEmpty() ? new ArrayList<>() : held;
        held.add(office);
      }
    }
    return held;
  }

  private boolean means(Title title, Office office) {
    boolean ofKind =
        title.head() != null
            && (title.countryId() == null || title.countryId().equals(office.countryId()))
            && heads.get(office.id()).contains(title.head());
    return ofKind || title.names(office);
  }

  /** Whether the official held one of these offices at some time of the frame. */
  boolean holdsOneOf(Official official, Collection<Office> offices, Timeframe when) {
    for (Term term : termsOf(official)) {
      if (when.within(term) && offices.contains(office(term.officeId()))) {
        return true;
      }
    }
    return false;
  }

  boolean holdsAny(Official official, Timeframe when) {
    return termsOf(official).stream().anyMatch(when::within);
  }

  /** Whether the official held any office at some time of this term. */
  boolean overlaps(Official official, Term term) {
    return termsOf(official).stream()
        .anyMatch(t -> t.start().isBefore(endOf(term)) && term.start().isBefore(endOf(t)));
  }

  /** Everyone who held one of these offices at some time of the frame, by id. */
  List<Official> holders(Collection<Office> offices, Timeframe when) {
    return offices.stream()
        .flatMap(office -> byOffice.getOrDefault(office.id(), List.of()).stream())
        .filter(when::within)
        .map(term -> gazetteer.officials().get(term.officialId()))
        .distinct()
        .sorted(Comparator.comparing(Official::id))
        .toList();
  }

  /** The class of the office that the official holds at that time; null where none is known. */
  Office.OfficeClass classOf(Official official, Timeframe when) {
    Term term = telling(official, List.of(), when);
    return term == null ? null : rank(term);
  }

  /**
   * Whether the official holds a like office of that country at that time. A president's
   * counterpart may be a head of government.
   */
  boolean isLike(Official official, String countryId, Office.OfficeClass like, Timeframe when) {
    return when != null
        && termsOf(official).stream()
            .filter(when::within)
            .map(term -> office(term.officeId()))
            .anyMatch(o -> o.countryId().equals(countryId) && alike(o.officeClass(), like));
  }

  private static boolean alike(Office.OfficeClass one, Office.OfficeClass other) {
    return one == other || (LEADERS.contains(one) && LEADERS.contains(other));
  }

  /** The one holder of an office of that class and country at that time, if one alone is known. */
  Optional<Official> only(String countryId, Office.OfficeClass officeClass, Timeframe when) {
    List<Office> offices =
        gazetteer.offices().values().stream()
            .filter(o -> o.countryId().equals(countryId) && o.officeClass() == officeClass)
            .toList();
    List<Official> holding = when == null ? List.of() : holders(offices, when);
    return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
  }

  /**
   * The term that best tells what this official is at that time: of these offices, or of any where
   * they are empty.
   */
  Term telling(Official official, Collection<Office> offices, Timeframe when) {
    Set<String> ids = offices.stream().map(Office::id).collect(Collectors.toSet());
    List<Term> terms = termsOf(official);
    if (!ids.isEmpty()) {
      terms = terms.stream().filter(term -> ids.contains(term.officeId())).toList();
    }
    return terms.size() == 1 ? terms.get(0) : terms.stream().min(tellingOrder(when)).orElse(null);
  }

  /**
   * On the document's own day what is held then comes first, the past before the future; and the
   * highest office before the latest. Without a day of its own the highest comes first, whatever
   * the time that decided among candidates.
   */
  private Comparator<Term> tellingOrder(Timeframe when) {
    Comparator<Term> byTime =
        when == null || !when.known()
            ? Comparator.comparing(this::rank)
            : Comparator.<Term, Boolean>comparing(term -> !when.within(term))
                .thenComparing(term -> term.start().isAfter(when.last()))
                .thenComparing(
                    term -> when.within(term) ? rank(term) : null,
                    Comparator.nullsLast(Comparator.naturalOrder()));
    return byTime
        .thenComparing(Term::start, Comparator.reverseOrder())
        .thenComparing(Term::officeId);
  }

  private Office.OfficeClass rank(Term term) {
    return office(term.officeId()).officeClass();
  }

  /** Whether the office is held on the document's day; unknown without a day of its own. */
  OfficeStatus status(Official official, String officeId, Timeframe when) {
    if (when == null || !when.known()) {
      return OfficeStatus.UNKNOWN;
    }
    List<Term> terms =
        termsOf(official).stream().filter(term -> term.officeId().equals(officeId)).toList();
    if (terms.stream().anyMatch(when::within)) {
      return OfficeStatus.CURRENT;
    }
    if (terms.stream().anyMatch(when::mayHold)) {
      return OfficeStatus.UNKNOWN;
    }
    boolean before = terms.stream().anyMatch(term -> term.start().isBefore(when.first()));
    return before ? OfficeStatus.FORMER : OfficeStatus.FUTURE;
  }

  /**
   * The time at which most of these officials hold an office, for a text without a date; null where
   * none ever did. Of several such times the latest.
   */
  Timeframe commonTime(Collection<Official> officials) {
    Map<LocalDate, Integer> changes = new HashMap<>();
    TreeSet<LocalDate> days = new TreeSet<>();
    List<List<Term>> all = new ArrayList<>();
    for (Official official : officials) {
      List<Term> terms = termsOf(official);
      all.add(terms);
      terms.forEach(term -> days.addAll(List.of(term.start(), endOf(term))));
    }
    for (LocalDate day : days) {
      changes.put(
          day,
          (int) all.stream().filter(terms -> terms.stream().anyMatch(t -> t.holds(day))).count());
    }
    int most = changes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return null;
    }
    LocalDate last =
        days.descendingSet().stream()
            .filter(day -> changes.get(day) == most)
            .findFirst()
            .orElseThrow();
    LocalDate next = days.higher(last);
    return new Timeframe(last, next == null ? last : next.minusDays(1), false);
  }

  /** The first day on which the term does not hold, or is not known to. */
  private static LocalDate endOf(Term term) {
    return term.end() == null ? term.asOf().plusDays(1) : term.end();
  }
}
