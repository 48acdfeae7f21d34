package org.comention.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Office.OfficeClass;
import org.comention.gazetteer.Official;
import org.comention.gazetteer.Term;

/**
 * Chooses among officials of one name whom a document can mean: by title, by its time, and by the
 * countries that it names. Who is left may still be several.
 */
final class Calendar {
  /** Years before an office in which its later holder may be called by it: who is elected. */
  private static final int EARLIEST = 2;

  /** Years after an office in which its holder is called by it still; leaders are for life. */
  private static final int LATEST = 4;

  /** Years before and after an office in which its holder is likelier than a namesake. */
  private static final int YEARS_KNOWN = 15;

  private static final OfficeClass LOWEST_OF_THE_HIGHEST = OfficeClass.FOREIGN_MINISTER;

  /** A general's or senator's surname alone is as likely somebody else's. */
  private static final Set<OfficeClass> IN_THE_NEWS =
      EnumSet.of(
          OfficeClass.HEAD_OF_STATE,
          OfficeClass.HEAD_OF_GOVERNMENT,
          OfficeClass.FOREIGN_MINISTER,
          OfficeClass.DEFENCE_MINISTER,
          OfficeClass.SPOKESPERSON,
          OfficeClass.SPEAKER);

  private static final Set<OfficeClass> ANY = EnumSet.allOf(OfficeClass.class);

  private final Holders holders;
  private final Timeframe when;
  private final Set<String> countries;
  private final List<Official> named;

  /**
   * @param when the document's time; null where it is not known at all
   * @param countries those that the text names, by id
   * @param named those whom the text names in full
   */
  Calendar(Holders holders, Timeframe when, Set<String> countries, List<Official> named) {
    this.holders = holders;
    this.when = when;
    this.countries = countries;
    this.named = named;
  }

  /**
   * Whether a full name is the official's and no namesake's: it is rare, a title beside it fits, he
   * leads a country or its diplomacy, or the text names the country he serves in these years.
   */
  boolean isLikely(Official official, Title title) {
    List<Term> terms = holders.termsOf(official);
    return !holders.isFrequentName(official)
        || terms.stream().anyMatch(this::isOfTheHighest)
        || !holders.heldBy(official, title).isEmpty()
        || terms.stream().anyMatch(t -> countries.contains(countryOf(t)) && isOfTheseYears(t));
  }

  private boolean isOfTheHighest(Term term) {
    return holders.office(term.officeId()).officeClass().compareTo(LOWEST_OF_THE_HIGHEST) <= 0;
  }

  private boolean isOfTheseYears(Term term) {
    return when == null
        || (term.start().isBefore(when.last().plusYears(YEARS_KNOWN))
            && (term.end() == null || term.end().isAfter(when.first().minusYears(YEARS_KNOWN))));
  }

  /** Whether the official leads a country at the time. */
  boolean leads(Official official) {
    return when != null
        && holders.termsOf(official).stream()
            .filter(when::within)
            .anyMatch(t -> Holders.LEADERS.contains(holders.office(t.officeId()).officeClass()));
  }

  /** Of namesakes those whom the title fits, then those in office. */
  List<Official> amongNamesakes(List<Official> namesakes, Title title) {
    List<Official> titled = preferred(namesakes, o -> !holders.heldBy(o, title).isEmpty());
    List<Official> inOffice = preferred(titled, o -> holdsTitle(o, title));
    return preferred(preferred(inOffice, this::inOffice), this::servesNamedCountry);
  }

  /** Of those who ever held such an office those who hold it, or else who can have held it. */
  List<Official> withTitle(List<Official> able, Title title) {
    List<Official> near = preferred(able, o -> isContemporary(o, title));
    List<Official> holding = near.stream().filter(o -> holdsTitle(o, title)).toList();
    List<Official> possible =
        holding.isEmpty() ? near.stream().filter(o -> isStillCalled(o, title)).toList() : holding;
    return preferred(possible, this::servesNamedCountry);
  }

  /** In a text without a day: held such an office while one who is named in full held his. */
  private boolean isContemporary(Official official, Title title) {
    List<Office> offices = holders.heldBy(official, title);
    return (when == null || !when.known())
        && holders.termsOf(official).stream()
            .filter(term -> offices.contains(holders.office(term.officeId())))
            .anyMatch(term -> named.stream().anyMatch(other -> holders.overlaps(other, term)));
  }

  boolean holdsTitle(Official official, Title title) {
    return when != null && holders.holdsOneOf(official, holders.heldBy(official, title), when);
  }

  /** In an office that news calls by a bare surname, whose country the text names. */
  boolean isInTheNews(Official official) {
    return servesNow(official, IN_THE_NEWS);
  }

  /** Who leads a country comes before all others in the news. */
  List<Official> atHand(List<Official> inTheNews) {
    return preferred(inTheNews, this::leads);
  }

  /** In office at the time, and the text names the country served. */
  boolean servesNow(Official official) {
    return servesNow(official, ANY);
  }

  private boolean servesNow(Official official, Set<OfficeClass> classes) {
    if (when == null || countries.isEmpty()) {
      return false;
    }
    for (Term term : holders.termsOf(official)) {
      Office office = holders.office(term.officeId());
      if (when.within(term)
          && countries.contains(office.countryId())
          && classes.contains(office.officeClass())) {
        return true;
      }
    }
    return false;
  }

  private boolean inOffice(Official official) {
    return when != null && holders.holdsAny(official, when);
  }

  boolean servesNamedCountry(Official official) {
    return holders.termsOf(official).stream().anyMatch(t -> countries.contains(countryOf(t)));
  }

  /** Whether one who does not hold the office at the time can be called by it. */
  private boolean isStillCalled(Official official, Title title) {
    Set<String> offices =
        holders.heldBy(official, title).stream().map(Office::id).collect(Collectors.toSet());
    return when == null
        || holders.termsOf(official).stream()
            .filter(term -> offices.contains(term.officeId()))
            .anyMatch(this::isNear);
  }

  private boolean isNear(Term term) {
    boolean leader = Holders.LEADERS.contains(holders.office(term.officeId()).officeClass());
    boolean begins = term.start().isBefore(when.last().plusYears(EARLIEST));
    boolean ended = term.end() != null && term.end().isBefore(when.first().minusYears(LATEST));
    return begins && (leader || !ended);
  }

  private String countryOf(Term term) {
    return holders.office(term.officeId()).countryId();
  }

  /** Those that pass; all where none does. */
  private static List<Official> preferred(List<Official> officials, Predicate<Official> test) {
    List<Official> passed = new ArrayList<>(officials);
    passed.removeIf(test.negate());
    return passed.isEmpty() ? officials : passed;
  }
}
