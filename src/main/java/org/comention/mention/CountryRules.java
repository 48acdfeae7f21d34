package org.comention.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comention.document.Span;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Reading.Where;
import org.comention.mention.Sense.NameHit;
import org.comention.mention.Sense.OfCountry;

/** Turns the names found in a text into mentions of countries. Thread-safe. */
final class CountryRules {
  private final Readings readings;

  CountryRules(Gazetteer gazetteer) {
    this.readings = new Readings(gazetteer);
  }

  /** In the order of the text, embedded names among them. */
  List<Draft> tag(TextView view, List<NameHit> hits, LocalDate day) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Draft draft = draft(view, hits, i, day);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    drafts.addAll(new Institutions(view).owned(hits, drafts));
    drafts.sort(Comparator.comparingInt(Draft::start));
    return drafts;
  }

  private Draft draft(TextView view, List<NameHit> hits, int at, LocalDate day) {
    NameHit hit = hits.get(at);
    if (hit.countries().isEmpty()) {
      return null;
    }
    List<OfCountry> senses =
        hit.countries().stream().filter(s -> s.name().countryId() != null).toList();
    if (senses.isEmpty()) {
      return null;
    }
    String folded = view.foldedAt(new Span(hit.start(), hit.end()));
    CountryName name = single(senses, day);
    boolean metonym = isCapital(senses) && new Metonyms(view, hits).isMetonym(at);
    if (readings.isAmbiguous(folded) && !(metonym && name != null)) {
      Draft draft = ambiguous(hit, senses, readings.choose(folded, view, hits, at));
      return draft == null
              || draft.form() != Form.CAPITAL
              || metonym
              || draft.rule() == Rule.EVIDENCE_BESIDE
          ? draft
          : null;
    }
    if (name == null || (name.form() == NameForm.CAPITAL && !metonym)) {
      return null;
    }
    return Draft.ofCountry(
        hit.start(), hit.end(), name.countryId(), name.form(), rule(name.form()));
  }

  private static boolean isCapital(List<OfCountry> senses) {
    return senses.stream().anyMatch(sense -> sense.name().form() == NameForm.CAPITAL);
  }

  private static Draft ambiguous(NameHit hit, List<OfCountry> senses, Readings.Choice choice) {
    if (choice == null || choice.reading().countryId() == null) {
      return null;
    }
    String countryId = choice.reading().countryId();
    return senses.stream()
        .map(OfCountry::name)
        .filter(name -> name.countryId().equals(countryId))
        .findFirst()
        .map(
            name ->
                Draft.ofCountry(
                    hit.start(), hit.end(), countryId, name.form(), rule(choice.where())))
        .orElse(null);
  }

  /** The one meaning; where several remain on the day, none. */
  private static CountryName single(List<OfCountry> senses, LocalDate day) {
    if (senses.size() == 1) {
      return senses.get(0).name();
    }
    List<CountryName> valid =
        senses.stream().map(OfCountry::name).filter(n -> isValid(n, day)).toList();
    return valid.stream().map(CountryName::countryId).distinct().count() == 1 ? valid.get(0) : null;
  }

  private static boolean isValid(CountryName name, LocalDate day) {
    return day == null
        || ((name.validFrom() == null || !day.isBefore(name.validFrom()))
            && (name.validTo() == null || day.isBefore(name.validTo())));
  }

  private static Rule rule(NameForm form) {
    return switch (form) {
      case CAPITAL -> Rule.METONYM;
      case EMBEDDED -> Rule.HIDDEN;
      default -> Rule.UNAMBIGUOUS;
    };
  }

  private static Rule rule(Where where) {
    return switch (where) {
      case BEFORE, AFTER -> Rule.EVIDENCE_BESIDE;
      case NEAR -> Rule.EVIDENCE_SENTENCE;
      case DOCUMENT -> Rule.EVIDENCE_DOCUMENT;
      case DEFAULT -> Rule.USUAL_READING;
    };
  }
}
