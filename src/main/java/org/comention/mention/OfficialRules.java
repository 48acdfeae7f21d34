package org.comention.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comention.gazetteer.CommonWords;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Official;
import org.comention.gazetteer.Term;
import org.comention.mention.Sense.NameHit;
import org.comention.mention.Sense.OfficeHit;

/**
 * Turns the names and offices found in one text into mentions of officials. What the document
 * itself says comes before the calendar: full names first, then titles with a surname, then
 * surnames alone, then misspellings and roles. One object a text; not thread-safe.
 */
final class OfficialRules {
  private final Holders holders;
  private final TextView view;
  private final List<NameHit> hits;
  private final Neighbours neighbours;
  private final Titles titles;
  private final NameGuard guard;
  private final Set<String> countries = new HashSet<>();
  private final Anchors anchors = new Anchors();
  private final Set<OfficeHit> usedAsTitle = new HashSet<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final BitSet linked = new BitSet();
  private final Title[] titleOf;
  private Timeframe when;
  private int leftOut;

  OfficialRules(Holders holders, TextView view, Dictionary.Hits found, List<Draft> countryDrafts) {
    this.holders = holders;
    this.view = view;
    this.hits = found.names();
    this.neighbours = new Neighbours(view, countryDrafts);
    this.titles = new Titles(view, found.offices(), neighbours);
    this.guard = new NameGuard(view, hits);
    this.titleOf = new Title[hits.size()];
    countryDrafts.forEach(draft -> countries.add(draft.countryId()));
  }

  /** All but roles, in no order. */
  List<Draft> tag(LocalDate day) {
    readTitles();
    when = day == null ? null : Timeframe.of(day);
    if (when == null) {
      when = holders.commonTime(namedInFull());
    }
    eachHit(this::fullName);
    eachHit(this::titledSurname);
    eachHit(this::surname);
    return drafts;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  Titles titles() {
    return titles;
  }

  /** The countries that the text names. */
  Set<String> countries() {
    return countries;
  }

  Anchors anchors() {
    return anchors;
  }

  Timeframe when() {
    return when;
  }

  Set<OfficeHit> usedAsTitle() {
    return usedAsTitle;
  }

  /** Mentions where several officials fit and none was chosen. */
  int leftOut() {
    return leftOut;
  }

  private interface Step {
    void at(int index);
  }

  private void eachHit(Step step) {
    for (int i = 0; i < hits.size(); i++) {
      step.at(i);
    }
  }

  private void readTitles() {
    int personBefore = -1;
    for (int i = 0; i < hits.size(); i++) {
      NameHit hit = hits.get(i);
      if (!hit.fullNames().isEmpty() || !hit.familyNames().isEmpty()) {
        Title before = personBefore < 0 ? null : titleOf[personBefore];
        titleOf[i] =
            titles.before(hit, before, personBefore < 0 ? 0 : hits.get(personBefore).end());
        personBefore = i;
      }
    }
  }

  private List<Official> namedInFull() {
    return hits.stream()
        .map(NameHit::fullNames)
        .filter(names -> names.size() == 1)
        .map(n -> n.get(0))
        .distinct()
        .toList();
  }

  private void fullName(int at) {
    List<Official> named = hits.get(at).fullNames();
    if (named.isEmpty() || guard.namesThing(hits.get(at))) {
      return;
    }
    Optional<Official> official =
        named.size() == 1 ? Optional.of(named.get(0)) : choose(named, fitting(named, titleOf[at]));
    official.ifPresent(
        o ->
            link(
                at, o, Form.FULL_NAME, named.size() == 1 ? Rule.FULL_NAME : Rule.FULL_NAME_BY_DAY));
  }

  /** Those who can have this title; all where there is none that fits anybody. */
  private List<Office> fitting(Collection<Official> officials, Title title) {
    return title == null
        ? List.of()
        : title.offices().stream()
            .filter(o -> officials.stream().anyMatch(p -> !holders.heldBy(p, List.of(o)).isEmpty()))
            .toList();
  }

  /** The one among namesakes whom title and day fit. */
  private Optional<Official> choose(List<Official> namesakes, List<Office> offices) {
    List<Official> titled =
        offices.isEmpty()
            ? namesakes
            : namesakes.stream().filter(o -> !holders.heldBy(o, offices).isEmpty()).toList();
    List<Official> inOffice =
        when == null ? List.of() : titled.stream().filter(o -> inOffice(o, offices)).toList();
    return only(inOffice.isEmpty() ? titled : inOffice);
  }

  private boolean inOffice(Official official, List<Office> offices) {
    return offices.isEmpty()
        ? holders.holdsAny(official, when)
        : holders.holdsOneOf(official, offices, when);
  }

  private Optional<Official> only(List<Official> officials) {
    if (officials.size() > 1) {
      leftOut++;
    }
    return officials.size() == 1 ? Optional.of(officials.get(0)) : Optional.empty();
  }

  private void titledSurname(int at) {
    NameHit hit = hits.get(at);
    Title title = titleOf[at];
    if (!hit.fullNames().isEmpty() || hit.familyNames().isEmpty() || title == null) {
      return;
    }
    List<Official> able =
        hit.familyNames().stream()
            .filter(o -> guard.canBe(o, at) && !holders.heldBy(o, title.offices()).isEmpty())
            .toList();
    if (able.isEmpty()) {
      return;
    }
    Optional<Official> anchored = anchors.nearest(hit.start(), able);
    if (anchored.isPresent()) {
      link(at, anchored.get(), Form.TITLED_SURNAME, Rule.TITLE_ANCHORED);
    } else {
      titledByCalendar(at, able, title);
    }
  }

  private void titledByCalendar(int at, List<Official> able, Title title) {
    List<Official> holding =
        when == null
            ? List.of()
            : able.stream().filter(o -> holders.holdsOneOf(o, title.offices(), when)).toList();
    if (!holding.isEmpty()) {
      only(holding).ifPresent(o -> link(at, o, Form.TITLED_SURNAME, Rule.TITLE_BY_DAY));
    } else {
      only(able).ifPresent(o -> link(at, o, Form.TITLED_SURNAME, Rule.TITLE_ALONE));
    }
  }

  private void surname(int at) {
    NameHit hit = hits.get(at);
    if (!hit.fullNames().isEmpty() || hit.familyNames().isEmpty() || linked.get(at)) {
      return;
    }
    List<Official> able = hit.familyNames().stream().filter(o -> guard.canBe(o, at)).toList();
    Optional<Official> anchored = anchors.nearest(hit.start(), able);
    if (anchored.isPresent()) {
      link(at, anchored.get(), Form.SURNAME, Rule.SURNAME_ANCHORED);
    } else if (titleOf[at] == null
        && !CommonWords.contains(Folding.folded(view.surface(hit.start(), hit.end())))) {
      only(able.stream().filter(this::isAtHand).toList())
          .ifPresent(o -> link(at, o, Form.SURNAME, Rule.SURNAME_BY_DAY));
    }
  }

  /** In office at the time, and the text names the country served. */
  private boolean isAtHand(Official official) {
    return when != null
        && holders.termsOf(official).stream()
            .anyMatch(
                term ->
                    when.within(term)
                        && countries.contains(holders.office(term.officeId()).countryId()));
  }

  private void link(int at, Official official, Form form, Rule rule) {
    NameHit hit = hits.get(at);
    Title title = titleOf[at];
    List<Office> offices = title == null ? List.of() : holders.heldBy(official, title.offices());
    if (title != null && (!offices.isEmpty() || title.offices().isEmpty())) {
      usedAsTitle.add(title.hit());
    }
    linked.set(at);
    Title fitting = offices.isEmpty() ? null : title;
    String written = fitting == null ? null : fitting.written();
    drafts.add(draft(hit.start(), hit.end(), official, new Reason(form, rule, written, offices)));
    if (form != Form.SURNAME) {
      anchors.add(hit.start(), official, fitting);
    }
  }

  /**
   * Why a place is an official's.
   *
   * @param title the title written beside a name, or null
   * @param offices those that the words in the text mean; empty where they mean none
   */
  record Reason(Form form, Rule rule, String title, List<Office> offices) {}

  Draft draft(int start, int end, Official official, Reason reason) {
    Term term = holders.telling(official, reason.offices(), when);
    String officeId = term == null ? null : term.officeId();
    return new Draft(
        start,
        end,
        official.id(),
        reason.form(),
        reason.title(),
        officeId,
        holders.status(official, officeId, when),
        term == null ? null : holders.office(officeId).countryId(),
        reason.rule());
  }
}
