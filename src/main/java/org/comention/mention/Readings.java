package org.comention.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comention.document.Sentence;
import org.comention.document.Span;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Reading;
import org.comention.gazetteer.Reading.Cue;
import org.comention.gazetteer.Reading.Where;
import org.comention.mention.Sense.NameHit;

/**
 * Decides what an ambiguous surface means, by the evidence that ambiguity.csv lists for it: the
 * nearest evidence wins, and of equally near the first row. Thread-safe.
 */
final class Readings {
  private static final String ANY_NAME = "@name";
  private static final String ANY_COUNTRY = "@country";

  private final Map<String, List<Reading>> bySurface = new HashMap<>();

  /** A reading, and where the evidence for it was found. */
  record Choice(Reading reading, Where where) {}

  Readings(Gazetteer gazetteer) {
    for (Reading reading : gazetteer.readings()) {
      bySurface
          .computeIfAbsent(Folding.folded(reading.surface()), s -> new ArrayList<>())
          .add(reading);
    }
  }

  boolean isAmbiguous(String folded) {
    return bySurface.containsKey(folded);
  }

  /** The reading with the nearest evidence, or null where there is none for any. */
  Choice choose(String folded, TextView view, List<NameHit> hits, int hit) {
    Evidence evidence = new Evidence(view, hits, hit);
    List<Reading> possible =
        bySurface.get(folded).stream()
            .filter(r -> r.evidence().stream().noneMatch(cue -> cue.against() && evidence.has(cue)))
            .toList();
    for (Where where : Where.values()) {
      for (Reading reading : possible) {
        if (reading.evidence().stream()
            .anyMatch(c -> !c.against() && c.where() == where && evidence.has(c))) {
          return new Choice(reading, where);
        }
      }
    }
    return null;
  }

  /** What stands around one hit. */
  private record Evidence(TextView view, List<NameHit> hits, int hit) {
    boolean has(Cue cue) {
      return switch (cue.where()) {
        case BEFORE ->
            cue.text().equals(ANY_NAME) ? view.isEnglish() && nameBefore() : before(cue.text());
        case AFTER ->
            cue.text().equals(ANY_NAME) ? view.isEnglish() && nameAfter() : after(cue.text());
        case NEAR -> near(cue.text());
        case DOCUMENT -> view.holds(cue.text());
        case DEFAULT -> true;
      };
    }

    private boolean before(String words) {
      return view.standsAt(view.skipSpaceBack(hits.get(hit).start()) - words.length(), words);
    }

    private boolean after(String words) {
      int end = hits.get(hit).end();
      return view.standsAt(end, words) || view.standsAt(view.skipSpace(end), words);
    }

    private boolean nameBefore() {
      Span word = view.wordBefore(hits.get(hit).start());
      boolean known = hit > 0 && word != null && hits.get(hit - 1).end() > word.start();
      return word != null && !known && !endsSentence(word) && view.looksLikeName(word);
    }

    /** An official's surname is a name like any other here: "Jordan Bush". */
    private boolean nameAfter() {
      Span word = view.wordAfter(hits.get(hit).end());
      NameHit next = hit + 1 < hits.size() ? hits.get(hit + 1) : null;
      boolean known =
          word != null
              && next != null
              && next.start() < word.end()
              && !(next.countries().isEmpty() && next.fullNames().isEmpty());
      return word != null && !known && view.looksLikeName(word);
    }

    private boolean endsSentence(Span word) {
      Sentence mine = view.sentenceAt(hits.get(hit).start());
      return mine != null && word.start() < mine.span().start();
    }

    private boolean near(String words) {
      Span nearby = view.nearby(hits.get(hit).start());
      return words.equals(ANY_COUNTRY)
          ? anotherCountry(nearby, -1) || anotherCountry(nearby, 1)
          : view.holds(nearby, words);
    }

    private boolean anotherCountry(Span nearby, int step) {
      String mine = view.surface(hits.get(hit).start(), hits.get(hit).end());
      for (int i = hit + step; isWithin(i, nearby); i += step) {
        NameHit other = hits.get(i);
        if (!other.countries().isEmpty()
            && !view.surface(other.start(), other.end()).equals(mine)) {
          return true;
        }
      }
      return false;
    }

    private boolean isWithin(int index, Span nearby) {
      return index >= 0 && index < hits.size() && nearby.contains(hits.get(index).start());
    }
  }
}
