package org.comention.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comention.document.Span;
import org.comention.gazetteer.CommonWords;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Official;

/**
 * Finds misspelt surnames of officials whom the document names rightly elsewhere: "Bilnken" beside
 * "Blinken". Only one slip inside the word counts, since a changed ending is another name
 * ("Aliyev", "Aliyeva").
 */
final class Misspellings {
  private static final int SHORTEST = 6;
  private static final int RAREST = 2;

  private Misspellings() {}

  /** A misspelt surname in the text. */
  record Misspelling(Span span, Official official) {}

  static List<Misspelling> find(TextView view, List<Official> named, List<Draft> taken) {
    Map<Character, Map<String, Official>> surnames = new TreeMap<>();
    for (Official official : named) {
      String folded = official.familyName() == null ? "" : Folding.folded(official.familyName());
      if (folded.length() >= SHORTEST) {
        surnames.computeIfAbsent(folded.charAt(0), c -> new TreeMap<>()).put(folded, official);
      }
    }
    BitSet initials = new BitSet();
    surnames.keySet().forEach(initials::set);
    List<Misspelling> found = new ArrayList<>();
    if (!surnames.isEmpty()) {
      unknownWords(view, initials, spansOf(taken))
          .forEach(
              (word, spans) ->
                  meant(word, surnames.getOrDefault(word.charAt(0), Map.of()))
                      .filter(official -> spans.size() <= RAREST)
                      .ifPresent(
                          official ->
                              spans.forEach(span -> found.add(new Misspelling(span, official)))));
    }
    return found;
  }

  private static Optional<Official> meant(String word, Map<String, Official> surnames) {
    return surnames.entrySet().stream()
        .filter(surname -> oneSlip(word, surname.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Words with a capital that are neither common nor part of a mention, nor stand beside an unknown
   * given name.
   */
  private static Map<String, List<Span>> unknownWords(
      TextView view, BitSet initials, boolean[] taken) {
    Map<String, List<Span>> words = new HashMap<>();
    char[] folded = view.folded();
    for (int i = 0; i < folded.length; i++) {
      if (!initials.get(folded[i]) || !Words.startsAt(folded, i) || !view.hasCapital(i)) {
        continue;
      }
      int end = i;
      while (end < folded.length && Character.isLetter(folded[end])) {
        end++;
      }
      if (end - i >= SHORTEST - 1
          && !(i < taken.length && taken[i])
          && isOddName(view, i, end, taken)) {
        words
            .computeIfAbsent(new String(folded, i, end - i), w -> new ArrayList<>())
            .add(new Span(i, end));
      }
    }
    return words;
  }

  private static boolean isOddName(TextView view, int start, int end, boolean[] taken) {
    Span before = view.wordBefore(start);
    boolean known = before != null && before.start() < taken.length && taken[before.start()];
    return !CommonWords.contains(view.foldedAt(new Span(start, end)))
        && (before == null || known || !view.isCapitalised(before));
  }

  private static boolean[] spansOf(List<Draft> drafts) {
    boolean[] taken = new boolean[drafts.stream().mapToInt(Draft::end).max().orElse(0)];
    drafts.forEach(draft -> java.util.Arrays.fill(taken, draft.start(), draft.end(), true));
    return taken;
  }

  /**
   * Whether one letter inside the word was changed, added, left out, or swapped with the next: a
   * Damerau-Levenshtein distance of one in which the first letter and the last two agree.
   */
  static boolean oneSlip(String word, String name) {
    if (word.equals(name) || !sameFrame(word, name)) {
      return false;
    }
    int i = 0;
    while (i < Math.min(word.length(), name.length()) && word.charAt(i) == name.charAt(i)) {
      i++;
    }
    String w = word.substring(i);
    String n = name.substring(i);
    boolean swapped =
        w.length() > 1
            && n.length() > 1
            && w.charAt(0) == n.charAt(1)
            && w.charAt(1) == n.charAt(0)
            && w.substring(2).equals(n.substring(2));
    return swapped
        || (!w.isEmpty() && !n.isEmpty() && w.substring(1).equals(n.substring(1)))
        || (!w.isEmpty() && w.substring(1).equals(n))
        || (!n.isEmpty() && n.substring(1).equals(w));
  }

  private static boolean sameFrame(String word, String name) {
    return Math.abs(word.length() - name.length()) <= 1
        && word.charAt(0) == name.charAt(0)
        && word.endsWith(name.substring(name.length() - 2));
  }
}
