package org.comention.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comention.document.Span;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Official;
import org.comention.mention.Sense.OfficeHit;

/**
 * Finds who is meant by words for an office without a name: "the Russian president", "the
 * Secretary". Only definite ones count; "a spokesperson" names nobody, nor does "the spokesperson"
 * after it.
 */
final class Roles {
  private static final Set<String> DEFINITE =
      Words.of(
          """
          the his her their its our this
          """);
  private static final Set<String> INDEFINITE =
      Words.of(
          """
          a an another any some no every each
          """);

  private static final String COUNTERPART = "counterpart";

  private final Holders holders;
  private final TextView view;
  private final OfficialRules officials;
  private final Map<Integer, Integer> endsOfCountries = new HashMap<>();
  private final Map<Held, List<Office>> held = new HashMap<>();

  /** An official and the words for an office: asked again and again in one text. */
  private record Held(Official official, OfficePhrase phrase, String head, String countryId) {}

  Roles(Holders holders, TextView view, OfficialRules officials, List<Draft> countryDrafts) {
    this.holders = holders;
    this.view = view;
    this.officials = officials;
    countryDrafts.forEach(draft -> endsOfCountries.put(draft.start(), draft.end()));
  }

  /** "his Armenian counterpart": who in that country holds what the official before him holds. */
  List<Draft> counterparts() {
    List<Draft> drafts = new ArrayList<>();
    for (int at = view.find(COUNTERPART, 0); at >= 0; at = view.find(COUNTERPART, at + 1)) {
      int start = at;
      Draft country = officials.neighbours().before(at);
      Anchors.Anchor self = country == null ? null : lastBefore(country.start());
      if (self != null) {
        counterpart(self, country)
            .ifPresent(
                other ->
                    drafts.add(
                        officials.draft(
                            start,
                            start + COUNTERPART.length(),
                            other,
                            new OfficialRules.Reason(
                                Form.ROLE, Rule.ROLE_COUNTERPART, null, List.of()))));
      }
    }
    return drafts;
  }

  private Anchors.Anchor lastBefore(int offset) {
    return officials.anchors().lastBefore(offset).stream()
        .filter(a -> view.sentenceAt(a.start()).number() >= view.sentenceAt(offset).number() - 1)
        .max(Comparator.comparingInt(Anchors.Anchor::start))
        .orElse(null);
  }

  /** One whom the document has named, or else the holder of the like office at the time. */
  private Optional<Official> counterpart(Anchors.Anchor self, Draft country) {
    Office.OfficeClass like = holders.classOf(self.official(), officials.when());
    List<Official> named =
        officials.anchors().officials().stream()
            .filter(o -> !o.equals(self.official()))
            .filter(o -> holders.isLike(o, country.countryId(), like, officials.when()))
            .toList();
    return named.size() == 1
        ? Optional.of(named.get(0))
        : holders.only(country.countryId(), like, officials.when());
  }

  List<Draft> tag(List<OfficeHit> hits) {
    List<Draft> drafts = new ArrayList<>();
    Set<String> unnamed = new HashSet<>();
    for (OfficeHit hit : hits) {
      Title title =
          officials.usedAsTitle().contains(hit)
              ? null
              : officials.titles().title(hit, officials.neighbours().after(hit.end()));
      if (officials.usedAsTitle().contains(hit)) {
        unnamed.remove(kind(hit));
      } else if (isIndefinite(hit)) {
        unnamed.add(kind(hit));
      } else if (title != null
          && !title.former()
          && isDefinite(hit, title)
          && !isSomebodyElses(hit)) {
        resolve(hit, title, unnamed).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private String kind(OfficeHit hit) {
    return OfficeWords.headOf(view.foldedAt(new Span(hit.start(), hit.end())));
  }

  private Optional<Draft> resolve(OfficeHit hit, Title title, Set<String> unnamed) {
    if (title.countryId() == null && unnamed.contains(kind(hit))) {
      return Optional.empty();
    }
    Optional<Official> before = namedBefore(hit, title);
    Optional<Official> named = before.isPresent() ? before : byCalendar(title);
    Rule rule = before.isPresent() ? Rule.ROLE_ANCHORED : Rule.ROLE_BY_DAY;
    return named.map(
        official ->
            officials.draft(
                wordsAlone(hit),
                hit.end(),
                official,
                new OfficialRules.Reason(Form.ROLE, rule, null, holders.heldBy(official, title))));
  }

  /**
   * The official named before who can be meant: where the text names several, only one in the same
   * sentence or the one before it.
   */
  private Optional<Official> namedBefore(OfficeHit hit, Title title) {
    List<Anchors.Anchor> fitting =
        officials.anchors().lastBefore(hit.start()).stream().filter(a -> fits(a, title)).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Anchors.Anchor last = Collections.max(fitting, Comparator.comparingInt(Anchors.Anchor::start));
    int sentencesBetween =
        view.sentenceAt(hit.start()).number() - view.sentenceAt(last.start()).number();
    return fitting.size() == 1 || sentencesBetween <= 1
        ? Optional.of(last.official())
        : Optional.empty();
  }

  /**
   * Whether an official named before can be meant: the title beside the name agrees, or an office
   * of the time does.
   */
  private boolean fits(Anchors.Anchor anchor, Title title) {
    List<Office> offices =
        held.computeIfAbsent(
            new Held(anchor.official(), title.hit().phrase(), title.head(), title.countryId()),
            key -> holders.heldBy(anchor.official(), title));
    if (offices.isEmpty()) {
      return false;
    }
    boolean sameTitle =
        holders.heldBy(anchor.official(), anchor.title()).stream().anyMatch(offices::contains);
    return sameTitle
        || (officials.when() != null
            && holders.holdsOneOf(anchor.official(), offices, officials.when()));
  }

  /**
   * The one holder at the time. Without a country beside the words, they must be more than one
   * ("the Secretary of State") and mean an office of one alone of the countries that the text
   * names.
   */
  private Optional<Official> byCalendar(Title title) {
    List<Office> offices = title.offices(officials.countries());
    boolean oneOwner = offices.stream().map(Office::countryId).distinct().count() == 1;
    boolean tells = title.countryId() != null || title.written().indexOf(' ') > 0;
    if (officials.when() == null || !oneOwner || !tells) {
      return Optional.empty();
    }
    List<Official> holding = holders.holders(offices, officials.when());
    return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
  }

  private boolean isDefinite(OfficeHit hit, Title title) {
    Span word = view.wordBefore(hit.start());
    return !hit.plural()
        && (title.countryId() != null || (word != null && DEFINITE.contains(view.foldedAt(word))));
  }

  /** "a spokesperson", "a State Department spokesperson", "an Armenian minister". */
  private boolean isIndefinite(OfficeHit hit) {
    Draft country = officials.neighbours().before(hit.start());
    Span word = view.wordBefore(country == null ? hit.start() : country.start());
    return word != null && INDEFINITE.contains(view.foldedAt(word));
  }

  /**
   * Followed by a name that is not in the gazetteer: "the Turkish ambassador N. N."; or
   * "President-elect".
   */
  private boolean isSomebodyElses(OfficeHit hit) {
    if (view.standsAt(hit.end(), "-elect") || view.standsAt(hit.end(), "-designate")) {
      return true;
    }
    return view.namesPersonAfter(hit.end());
  }

  /**
   * The start of the words without a body's name, which is a mention of its own: "[State
   * Department] spokesperson".
   */
  private int wordsAlone(OfficeHit hit) {
    Integer end = endsOfCountries.get(hit.start());
    return end == null || end >= hit.end() ? hit.start() : view.skipSpace(end);
  }
}
