package org.comention.evaluation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A person's name as annotators may spell it in other ways than the gazetteer: in plain small
 * letters, word by word.
 */
record PersonName(List<String> words) {
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('ı', "i"),
          Map.entry('ə', "a"),
          Map.entry('đ', "dj"),
          Map.entry('Đ', "Dj"),
          Map.entry('ł', "l"),
          Map.entry('Ł', "L"),
          Map.entry('ø', "o"),
          Map.entry('Ø', "O"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('Æ', "Ae"));

  /** Below this, two different family names are different: Bush is not Rush. */
  private static final int SHORTEST_VARIANT = 5;

  /** Kocharian is Kocharyan (0.89), Mammadov is not Mammadyarov (0.84). */
  private static final double LEAST_RATIO = 0.855;

  static PersonName of(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
    }
    String letters =
        Normalizer.normalize(plain, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace('-', ' ')
            .replaceAll("[^a-z ]", "")
            .replaceAll("([aou])e", "$1") // Bruederle is Brüderle.
            .strip();
    return new PersonName(letters.isEmpty() ? List.of() : List.of(letters.split(" +")));
  }

  /** The last word, or nothing for a name without Latin letters. */
  String familyName() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /**
   * Whether both can be the same person: family names agree, and given names do not contradict each
   * other; or one name holds all words of the other.
   */
  boolean agreesWith(PersonName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    if (areAlike(familyName(), other.familyName())) {
      return words.size() == 1 || other.words.size() == 1 || initial() == other.initial();
    }
    Set<String> ours = new HashSet<>(words);
    Set<String> theirs = new HashSet<>(other.words);
    return ours.containsAll(theirs) || theirs.containsAll(ours);
  }

  private char initial() {
    return words.get(0).charAt(0);
  }

  private static boolean areAlike(String a, String b) {
    boolean isLong = Math.min(a.length(), b.length()) >= SHORTEST_VARIANT;
    return a.equals(b) || (isLong && ratio(a, b) >= LEAST_RATIO);
  }

  /** Ratcliff and Obershelp (1988): twice the letters in common blocks, by all letters. */
  static double ratio(String a, String b) {
    return 2.0 * common(a, b) / (a.length() + b.length());
  }

  /** Letters of the longest common block (the first of several), and of what is beside it. */
  private static int common(String a, String b) {
    int[] lengths = new int[b.length() + 1];
    int longest = 0;
    int endOfA = 0;
    int endOfB = 0;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = b.length(); j >= 1; j--) {
        lengths[j] = a.charAt(i - 1) == b.charAt(j - 1) ? lengths[j - 1] + 1 : 0;
        if (lengths[j] > longest || (lengths[j] == longest && endOfA == i)) {
          longest = lengths[j];
          endOfA = i;
          endOfB = j;
        }
      }
    }
    return longest == 0
        ? 0
        : longest
            + common(a.substring(0, endOfA - longest), b.substring(0, endOfB - longest))
            + common(a.substring(endOfA), b.substring(endOfB));
  }
}
