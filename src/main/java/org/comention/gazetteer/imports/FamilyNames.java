package org.comention.gazetteer.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which part of a name news uses alone, where the list does not say. */
final class FamilyNames {
  /** Where the family name comes first. */
  private static final Set<String> FAMILY_FIRST = Set.of("CHN", "TWN", "KOR", "PRK");

  private static final Pattern SUFFIX = Pattern.compile("(Jr|Sr)\\.?|I{2,3}|IV");

  /** They belong to the family name that follows. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "de", "da", "do", "dos", "das", "del", "della", "di", "du",
          "van", "von", "der", "den", "ter", "ten", "la", "le", "zu", "af", "Van", "Von", "De",
          "Al", "El");

  private FamilyNames() {}

  /** Null for a name of one word. */
  static String of(String name, String countryId) {
    List<String> words =
        Arrays.stream(name.split(" ")).filter(word -> !SUFFIX.matcher(word).matches()).toList();
    if (words.size() < 2) {
      return null;
    }
    if (FAMILY_FIRST.contains(countryId)) {
      return words.get(0);
    }
    int start = words.size() - 1;
    while (start > 1 && PARTICLES.contains(words.get(start - 1))) {
      start--;
    }
    return String.join(" ", words.subList(start, words.size()));
  }
}
