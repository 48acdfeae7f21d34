package org.comention.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what somebody who mistyped a word probably meant. */
final class Nearest {
  private Nearest() {}

  /**
   * The known word with the fewest letters to change, the first in alphabetical order where several
   * are as near.
   *
   * @param known must not be empty
   */
  static String to(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(other -> distance(lower, other.toLowerCase(Locale.ROOT))))
        .orElseThrow();
  }

  /**
   * Up to three ids of known things: those that have the word in their id or name, or else those
   * with the fewest letters to change in either; the nearest first.
   *
   * @param names by id
   */
  static List<String> ids(String word, Map<String, String> names) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<String> having =
        names.keySet().stream().filter(id -> has(id, lower) || has(names.get(id), lower)).toList();
    return (having.isEmpty() ? names.keySet() : having)
        .stream()
            .sorted(
                Comparator.comparing((String id) -> least(lower, id, names.get(id)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(3)
            .toList();
  }

  private static boolean has(String text, String lower) {
    return text.toLowerCase(Locale.ROOT).contains(lower);
  }

  private static int least(String lower, String id, String name) {
    return Math.min(
        distance(lower, id.toLowerCase(Locale.ROOT)),
        distance(lower, name.toLowerCase(Locale.ROOT)));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
