package org.comention.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comention.document.Span;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.mention.Sense.NameHit;

/** Finds bodies of a state whose own name does not tell the state. */
final class Institutions {
  /** Bodies that a text calls by their last word, once it has named them. */
  private static final Set<String> SHORT_NAMES = Words.of("department ministry");

  private final TextView view;

  Institutions(TextView view) {
    this.view = view;
  }

  /**
   * Bodies that count only where the text says whose: "Azerbaijan's Foreign Ministry", "Baku Court
   * of Appeals", "the press service of the Azerbaijani President".
   */
  List<Draft> owned(List<NameHit> hits, List<Draft> countries) {
    Neighbours neighbours = new Neighbours(view, countries);
    List<Draft> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      NameHit hit = hits.get(i);
      if (hit.countries().stream().anyMatch(Institutions::isOwned)) {
        String owner = owner(neighbours, hits, i);
        if (owner != null) {
          found.add(institution(hit.start(), hit.end(), owner, Rule.POSSESSOR));
        }
      }
    }
    return found;
  }

  private static boolean isOwned(Sense.OfCountry sense) {
    return sense.name().countryId() == null && sense.name().form() == NameForm.INSTITUTION;
  }

  private String owner(Neighbours neighbours, List<NameHit> hits, int at) {
    NameHit body = hits.get(at);
    Draft owner = neighbours.owner(body.start(), body.end());
    if (owner == null) {
      owner = neighbours.ownerOfOfficeAfter(body.end());
    }
    return owner != null ? owner.countryId() : capitalBefore(hits, at);
  }

  /** The country whose capital stands directly before; null where none does. */
  private String capitalBefore(List<NameHit> hits, int at) {
    NameHit before = at == 0 ? null : hits.get(at - 1);
    return before == null || view.skipSpaceBack(hits.get(at).start()) != before.end()
        ? null
        : before.countries().stream()
            .filter(sense -> sense.name().form() == NameForm.CAPITAL)
            .map(sense -> sense.name().countryId())
            .reduce(null, (one, other) -> one == null || one.equals(other) ? other : one);
  }

  /** "the Biden Administration": the government of the country whose leader is named. */
  List<Draft> administrations(List<Draft> officials, Holders holders) {
    List<Draft> found = new ArrayList<>();
    for (Draft official : officials) {
      Span next = view.wordAfter(official.end());
      if (next != null
          && official.officeId() != null
          && view.bareWord(next).equals("administration")
          && Holders.LEADERS.contains(holders.office(official.officeId()).officeClass())) {
        int end = next.start() + "administration".length();
        found.add(institution(next.start(), end, official.countryId(), Rule.POSSESSOR));
      }
    }
    return found;
  }

  /** "Wednesday's Department briefing" in a text that has named the State Department before. */
  List<Draft> shortNames(List<Draft> countries) {
    Map<String, Draft> first = new LinkedHashMap<>();
    for (Draft body : countries) {
      String last = lastWord(body);
      if (body.form() == Form.INSTITUTION && SHORT_NAMES.contains(last)) {
        first.putIfAbsent(last, body);
      }
    }
    List<Draft> found = new ArrayList<>();
    first.forEach((word, body) -> found.addAll(repeated(body, word)));
    return found;
  }

  private String lastWord(Draft body) {
    String words = view.foldedAt(new Span(body.start(), body.end()));
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** The places after a body where its last word stands alone. */
  private List<Draft> repeated(Draft body, String word) {
    List<Draft> found = new ArrayList<>();
    for (int at = view.find(word, body.end()); at >= 0; at = view.find(word, at + 1)) {
      Span before = view.wordBefore(at);
      Span after = view.wordAfter(at + word.length());
      boolean alone = before == null || !view.isCapitalised(before) || endsInPossessive(before);
      boolean longer = after != null && view.foldedAt(after).equals("of");
      if (alone && !longer && Character.isUpperCase(view.text().charAt(at))) {
        found.add(institution(at, at + word.length(), body.countryId(), Rule.SHORT_NAME));
      }
    }
    return found;
  }

  private boolean endsInPossessive(Span word) {
    return view.foldedAt(word).endsWith("'s");
  }

  private static Draft institution(int start, int end, String countryId, Rule rule) {
    return Draft.ofCountry(start, end, countryId, NameForm.INSTITUTION, rule);
  }
}
