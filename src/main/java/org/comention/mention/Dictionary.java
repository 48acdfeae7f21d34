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
  private static final int NAME = 1;
  private static final int SMALL_NAME = 2;
  private static final int OFFICE = 4;

  /** Surfaces that begin with a capital, or in a script without capitals. */
  private final SurfaceTrie<Sense> names = new SurfaceTrie<>();

  /** Surfaces that may begin with a small letter: "foreign ministry", "al-Assad". */
  private final SurfaceTrie<Sense> smallNames = new SurfaceTrie<>();

  private final SurfaceTrie<OfficePhrase> offices = new SurfaceTrie<>();

  private final FirstWords firstWords = new FirstWords();

  /** What a text holds, each list in order; of names none overlap. */
  record Hits(List<NameHit> names, List<OfficeHit> offices) {}

  Dictionary(Gazetteer gazetteer) {
    new Surfaces(gazetteer).forEach(this::add);
    Map<String, OfficePhrase> phrases = new HashMap<>();
    for (String head : OfficeWords.HEADS) {
      phrases.put(head, new OfficePhrase(false, head));
      phrases.put(plural(head), new OfficePhrase(true, head));
    }
    gazetteer.offices().values().stream()
        .sorted(Comparator.comparing(Office::id))
        .forEach(office -> add(office, phrases));
    phrases.forEach(this::add);
  }

  private void add(String folded, Sense sense) {
    (sense.isSmall() ? smallNames : names).add(folded, sense);
    firstWords.add(folded, sense.isSmall() ? SMALL_NAME : NAME);
  }

  private void add(String folded, OfficePhrase phrase) {
    offices.add(folded, phrase);
    firstWords.add(folded, OFFICE);
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
    return new Scan(view, vocabulary).hits();
  }

  /** One text, read from its beginning to its end. */
  private final class Scan {
    private final TextView view;
    private final char[] folded;
    private final Vocabulary vocabulary;
    private final Boundaries words;
    private final Hits hits = new Hits(new ArrayList<>(), new ArrayList<>());
    private int nameEnd;
    private int officeEnd;

    Scan(TextView view, Vocabulary vocabulary) {
      this.view = view;
      this.folded = view.folded();
      this.vocabulary = vocabulary;
      this.words = vocabulary.boundaries(view);
    }

    Hits hits() {
      int at = 0;
      while (at < folded.length) {
        int end = at + 1;
        if (words.startsAt(at)) {
          end = words.areWhole() ? FirstWords.end(folded, at) : end;
          look(at, words.areWhole() ? firstWords.kinds(folded, at, end) : FirstWords.ALL);
        }
        at = end;
      }
      return hits;
    }

    private void look(int start, int kinds) {
      boolean named = (kinds & (NAME | SMALL_NAME)) != 0 || !vocabulary.isEnglish();
      if (named && start >= nameEnd) {
        addName(start, longest(start, kinds));
      }
      if ((kinds & OFFICE) != 0 && start >= officeEnd) {
        addOffice(start, offices.longest(folded, start, words, (phrase, end) -> phrase));
      }
    }

    private SurfaceTrie.Hit<Sense> longest(int start, int kinds) {
      SurfaceTrie.Reading<Sense> spelt =
          (sense, end) -> vocabulary.ofLanguage(sense).at(view, start, end);
      boolean mayBeSmall = (kinds & SMALL_NAME) != 0;
      SurfaceTrie.Hit<Sense> small =
          mayBeSmall ? smallNames.longest(folded, start, words, spelt) : null;
      boolean mayBeCapital = (kinds & NAME) != 0 && !view.startsSmall(start);
      SurfaceTrie.Hit<Sense> capital =
          mayBeCapital ? names.longest(folded, start, words, spelt) : null;
      SurfaceTrie.Hit<Sense> hit =
          small == null || (capital != null && capital.end() > small.end()) ? capital : small;
      return vocabulary.isEnglish() ? hit : vocabulary.orLocal(hit, view, start, words);
    }

    private void addName(int start, SurfaceTrie.Hit<Sense> hit) {
      if (hit == null) {
        return;
      }
      nameEnd = hit.end();
      if (!view.insideAddress(start, hit.end())) {
        int opened = opensBracket(start, hit.end()) ? start - 1 : start;
        hits.names().add(new NameHit(opened, hit.end(), hit.value()));
      }
    }

    /** "[Antony] Blinken": the surface begins with the bracket that closes inside it. */
    private boolean opensBracket(int start, int end) {
      return start > 0
          && view.text().charAt(start - 1) == '['
          && view.text().substring(start, end).indexOf(']') >= 0;
    }

    private void addOffice(int start, SurfaceTrie.Hit<OfficePhrase> hit) {
      if (hit != null) {
        hits.offices().add(new OfficeHit(start, hit.end(), hit.value()));
        officeEnd = startOfInner(start, hit.end());
      }
    }

    /** In "press secretary of the president" lies another office: the president's. */
    private int startOfInner(int start, int end) {
      for (int at = start + 1; at + "the".length() < end; at++) {
        if (folded[at] == 't' && view.standsAt(at, "the")) {
          return at;
        }
      }
      return end;
    }
  }
}
