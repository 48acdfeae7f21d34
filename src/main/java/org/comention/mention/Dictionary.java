package org.comention.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Office;
import org.comention.mention.Sense.NameHit;
import org.comention.mention.Sense.OfficeHit;

/**
 * Finds the gazetteer's surfaces in a text, in one pass: of names the longest at each place,
 * whatever their kind; and beside them the words for offices, in which names may lie ("State
 * Department spokesperson"). Thread-safe.
 */
final class Dictionary {
  /** Surfaces that begin with a capital, or in a script without capitals. */
  private final SurfaceTrie<Sense> names = new SurfaceTrie<>();

  /** Surfaces that may begin with a small letter: "foreign ministry", "al-Assad". */
  private final SurfaceTrie<Sense> smallNames = new SurfaceTrie<>();

  private final SurfaceTrie<OfficePhrase> offices = new SurfaceTrie<>();

  /** What a text holds, each list in order; of names none overlap. */
  record Hits(List<NameHit> names, List<OfficeHit> offices) {}

  Dictionary(Gazetteer gazetteer) {
    new Surfaces(gazetteer).senses().forEach(this::add);
    Map<String, OfficePhrase> phrases = new HashMap<>();
    for (String head : OfficeWords.HEADS) {
      phrases.put(head, new OfficePhrase(false, head));
      phrases.put(plural(head), new OfficePhrase(true, head));
    }
    gazetteer.offices().values().stream()
        .sorted(Comparator.comparing(Office::id))
        .forEach(office -> add(office, phrases));
    phrases.forEach(offices::add);
  }

  private void add(String folded, Sense sense) {
    (sense.isSmall() ? smallNames : names).add(folded, sense);
  }

  private static void add(Office office, Map<String, OfficePhrase> phrases) {
    for (String phrase : office.phrases()) {
      String folded = Folding.folded(phrase);
      phrases.computeIfAbsent(folded, p -> new OfficePhrase(false, null)).add(office);
      phrases.computeIfAbsent(plural(folded), p -> new OfficePhrase(true, null)).add(office);
    }
  }

  /** "minister of defence" becomes "ministers of defence". */
  private static String plural(String phrase) {
    int head = phrase.indexOf(" of ");
    int end = head < 0 ? phrase.length() : head;
    return phrase.substring(0, end) + "s" + phrase.substring(end);
  }

  /** With the names of countries that hold in the language of the text. */
  Hits find(TextView view, Vocabulary vocabulary) {
    Boundaries words = vocabulary.boundaries(view);
    Hits hits = new Hits(new ArrayList<>(), new ArrayList<>());
    int nameEnd = 0;
    int officeEnd = 0;
    char[] folded = view.folded();
    for (int i = 0; i < folded.length; i++) {
      if (!words.startsAt(i)) {
        continue;
      }
      if (i >= nameEnd) {
        nameEnd = addName(view, i, longest(view, i, words, vocabulary), hits.names());
      }
      if (i >= officeEnd) {
        officeEnd =
            addOffice(
                view,
                i,
                offices.longest(folded, i, words, (phrase, end) -> phrase),
                hits.offices());
      }
    }
    return hits;
  }

  private SurfaceTrie.Hit<Sense> longest(
      TextView view, int start, Boundaries words, Vocabulary vocabulary) {
    SurfaceTrie.Reading<Sense> spelt =
        (sense, end) -> vocabulary.ofLanguage(sense).at(view, start, end);
    SurfaceTrie.Hit<Sense> small = smallNames.longest(view.folded(), start, words, spelt);
    SurfaceTrie.Hit<Sense> capital =
        view.startsSmall(start) ? null : names.longest(view.folded(), start, words, spelt);
    SurfaceTrie.Hit<Sense> hit =
        small == null || (capital != null && capital.end() > small.end()) ? capital : small;
    return vocabulary.isEnglish() ? hit : vocabulary.orLocal(hit, view, start, words);
  }

  private static int addName(
      TextView view, int start, SurfaceTrie.Hit<Sense> hit, List<NameHit> found) {
    if (hit == null) {
      return start + 1;
    }
    if (!view.insideAddress(start, hit.end())) {
      int opened = opensBracket(view, start, hit.end()) ? start - 1 : start;
      found.add(new NameHit(opened, hit.end(), hit.value()));
    }
    return hit.end();
  }

  /** "[Antony] Blinken": the surface begins with the bracket that closes inside it. */
  private static boolean opensBracket(TextView view, int start, int end) {
    return start > 0
        && view.text().charAt(start - 1) == '['
        && view.text().substring(start, end).indexOf(']') >= 0;
  }

  private static int addOffice(
      TextView view, int start, SurfaceTrie.Hit<OfficePhrase> hit, List<OfficeHit> found) {
    if (hit == null) {
      return start + 1;
    }
    found.add(new OfficeHit(start, hit.end(), hit.value()));
    return startOfInner(view, start, hit.end());
  }

  /** In "press secretary of the president" lies another office: the president's. */
  private static int startOfInner(TextView view, int start, int end) {
    for (int at = start + 1; at + "the".length() < end; at++) {
      if (view.folded()[at] == 't' && view.standsAt(at, "the")) {
        return at;
      }
    }
    return end;
  }
}
