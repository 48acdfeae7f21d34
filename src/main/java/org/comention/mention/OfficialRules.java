package org.comention.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
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
  private final NameRuns runs;
  private final Set<String> countries = new HashSet<>();
  private final Anchors anchors = new Anchors();
  private final Set<OfficeHit> usedAsTitle = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Draft> drafts = new ArrayList<>();
  private final BitSet linked = new BitSet();
  private final NameRun[] runOf;
  private final Title[] titleOf;
  private Timeframe when;
  private final BitSet leftOut = new BitSet();
  private Calendar calendar;

  OfficialRules(Holders holders, TextView view, Dictionary.Hits found, List<Draft> countryDrafts) {
    this.holders = holders;
    this.view = view;
    this.hits = found.names();
    this.neighbours = new Neighbours(view, countryDrafts);
    this.titles = new Titles(view, found.offices(), neighbours);
    this.guard = new NameGuard(view, hits);
    this.runs = new NameRuns(view, hits);
    this.runOf = new NameRun[hits.size()];
    this.titleOf = new Title[hits.size()];
    countryDrafts.forEach(draft -> countries.add(draft.countryId()));
    hits.forEach(hit -> hit.onlyCapitalOf().ifPresent(countries::add));
  }

  /** All but roles, in no order. */
  List<Draft> tag(LocalDate day) {
    readTitles();
    when = day == null ? null : Timeframe.of(day);
    List<Official> named = namedInFull();
    if (when == null) {
      when = holders.commonTime(named);
    }
    calendar = new Calendar(holders, when, countries, named);
    eachPerson(this::fullName);
    eachPerson(this::titledSurname);
    eachPerson(this::surname);
    return drafts;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  NameRuns runs() {
    return runs;
  }

  /** Where several officials fit and none was chosen. */
  BitSet undecided() {
    BitSet places = new BitSet();
    leftOut.stream().forEach(at -> places.set(hits.get(at).start(), hits.get(at).end()));
    return places;
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
    return leftOut.cardinality();
  }

  private void eachPerson(IntConsumer step) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).isPerson()) {
        step.accept(i);
      }
    }
  }

  private void readTitles() {
    int personBefore = -1;
    for (int i = 0; i < hits.size(); i++) {
      NameHit hit = hits.get(i);
      if (hit.isPerson()) {
        runOf[i] = runs.around(hit);
        Title before = personBefore < 0 ? null : titleOf[personBefore];
        titleOf[i] =
            titles.before(runOf[i], before, personBefore < 0 ? 0 : runOf[personBefore].end());
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
    NameRun run = runOf[at];
    List<Official> named = hits.get(at).fullNames();
    if (named.isEmpty()) {
      namedByParts(at);
    } else if (!guard.namesThing(run.end()) && !(run.followed() && titleOf[at] == null)) {
      fullName(at, named);
    }
  }

  private void fullName(int at, List<Official> named) {
    Rule rule = named.size() == 1 ? Rule.FULL_NAME : Rule.FULL_NAME_BY_DAY;
    List<Official> likely = named.stream().filter(o -> calendar.isLikely(o, titleOf[at])).toList();
    only(at, calendar.amongNamesakes(likely, titleOf[at]))
        .ifPresent(official -> link(at, official, Form.FULL_NAME, rule));
  }

  /** "Robert J. L. Hawke": a surname with given names of which the gazetteer knows the first. */
  private void namedByParts(int at) {
    NameHit hit = hits.get(at);
    if (runOf[at].given().isEmpty()) {
      return;
    }
    List<Official> able =
        hit.familyNames().stream()
            .filter(o -> calendar.servesNow(o) || calendar.holdsTitle(o, titleOf[at]))
            .filter(o -> guard.isNamedByParts(o, hit, runOf[at]))
            .toList();
    if (!able.isEmpty()) {
      fullName(at, able);
    }
  }

  private Optional<Official> only(int at, List<Official> officials) {
    if (officials.size() > 1) {
      leftOut.set(at);
    }
    return officials.size() == 1 ? Optional.of(officials.get(0)) : Optional.empty();
  }

  private void titledSurname(int at) {
    NameHit hit = hits.get(at);
    Title title = titleOf[at];
    if (!hit.fullNames().isEmpty() || title == null || linked.get(at)) {
      return;
    }
    List<Official> able =
        hit.familyNames().stream()
            .filter(o -> !holders.heldBy(o, title).isEmpty())
            .filter(o -> guard.canBeTitled(o, hit, runOf[at]))
            .filter(o -> NameGuard.joinedNamesFit(o, runOf[at]) || calendar.servesNamedCountry(o))
            .toList();
    Optional<Official> anchored = anchors.nearest(hit.start(), able);
    if (anchored.isPresent()) {
      link(at, anchored.get(), Form.TITLED_SURNAME, Rule.TITLE_ANCHORED);
    } else {
      only(at, calendar.withTitle(able, title)).ifPresent(o -> linkTitled(at, o));
    }
    if (able.isEmpty() && title.hit().plural()) {
      leaderAmongLeaders(at);
    }
  }

  /** "Presidents Aliyev and Pashinyan": one of them leads his country in another office. */
  private void leaderAmongLeaders(int at) {
    only(at, hits.get(at).familyNames().stream().filter(calendar::leads).toList())
        .ifPresent(o -> link(at, o, Form.TITLED_SURNAME, Rule.TITLE_BY_DAY));
  }

  private void linkTitled(int at, Official official) {
    boolean holds = calendar.holdsTitle(official, titleOf[at]);
    link(at, official, Form.TITLED_SURNAME, holds ? Rule.TITLE_BY_DAY : Rule.TITLE_ALONE);
  }

  private void surname(int at) {
    NameHit hit = hits.get(at);
    if (!hit.fullNames().isEmpty() || linked.get(at)) {
      return;
    }
    boolean another =
        titleOf[at] != null && !titleOf[at].isShared() && !runOf[at].given().isEmpty();
    if (another || hit.countries().stream().anyMatch(c -> c.name().countryId() != null)) {
      return;
    }
    Optional<Official> anchored = anchors.nearest(hit.start(), able(at, anchors::holds));
    if (anchored.isPresent()) {
      link(at, anchored.get(), Form.SURNAME, Rule.SURNAME_ANCHORED);
    } else if (view.isEnglish()
        && (titleOf[at] == null || titleOf[at].isShared())
        && !CommonWords.contains(Folding.folded(view.surface(hit.start(), hit.end())))) {
      only(at, calendar.atHand(able(at, calendar::isInTheNews)))
          .ifPresent(o -> link(at, o, Form.SURNAME, Rule.SURNAME_BY_DAY));
    }
  }

  /** Those of this surname who pass, and whom the names around it fit. */
  private List<Official> able(int at, Predicate<Official> test) {
    NameHit hit = hits.get(at);
    return hit.familyNames().stream()
        .filter(test)
        .filter(o -> guard.canBe(o, hit, runOf[at]))
        .filter(o -> NameGuard.joinedNamesFit(o, runOf[at]))
        .toList();
  }

  private void link(int at, Official official, Form form, Rule rule) {
    NameHit hit = hits.get(at);
    Title title = titleOf[at];
    List<Office> offices = holders.heldBy(official, title);
    if (title != null && (!offices.isEmpty() || title.meansNothing())) {
      usedAsTitle.add(title.hit());
    }
    linked.set(at);
    Title fitting = offices.isEmpty() ? null : title;
    String written = fitting == null ? null : fitting.written();
    Form whole = guard.isGiven(official, runOf[at]) ? Form.FULL_NAME : form;
    Reason reason = new Reason(whole, rule, written, offices);
    drafts.add(draft(startOfName(at), runOf[at].end(), official, reason));
    if (form != Form.SURNAME) {
      anchors.add(hit.start(), official, fitting);
    }
  }

  /**
   * With the given names, where they were looked at: those before a full name only after a title.
   */
  private int startOfName(int at) {
    NameHit hit = hits.get(at);
    return hit.fullNames().isEmpty() || titleOf[at] != null ? runOf[at].start() : hit.start();
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
