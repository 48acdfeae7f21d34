package org.comention.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceTrieTest {
  private static final String LETTERS = "ab c'-.";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatTryingEverySurfaceFinds(long seed) {
    Random random = new Random(seed);
    Set<String> surfaces = new HashSet<>();
    while (surfaces.size() < 40) {
      surfaces.add(("a" + word(random, 5) + "b").replaceAll(" +", " "));
    }
    SurfaceTrie<String> trie = new SurfaceTrie<>();
    surfaces.forEach(surface -> trie.add(surface, surface));
    for (int round = 0; round < 300; round++) {
      String text = word(random, 60).replaceAll(" +", " ");
      for (int start = 0; start < text.length(); start++) {
        assertThat(longest(trie, text, start))
            .as("seed %s, at %s of: %s", seed, start, text)
            .isEqualTo(bruteForce(surfaces, text, start));
      }
    }
  }

  private static String longest(SurfaceTrie<String> trie, String text, int start) {
    SurfaceTrie.Hit<String> hit =
        trie.longest(text.toCharArray(), start, words(text), (value, end) -> value);
    return hit == null ? null : hit.value();
  }

  private static Boundaries words(String text) {
    return new SpacedWords(text.toCharArray(), Set.of(), Set.of());
  }

  private static String bruteForce(Set<String> surfaces, String text, int start) {
    String longest = null;
    for (String surface : surfaces) {
      boolean here = text.startsWith(surface, start);
      boolean ends =
          here
              && (start + surface.length() == text.length()
                  || !Character.isLetter(text.charAt(start + surface.length())));
      longest =
          ends && (longest == null || surface.length() > longest.length()) ? surface : longest;
    }
    return longest;
  }

  private static String word(Random random, int longest) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"united  states", "united [states]"})
  void passesOverRunsOfSpaceAndBrackets(String text) {
    SurfaceTrie<String> trie = new SurfaceTrie<>();
    trie.add("united states", "USA");
    assertThat(trie.longest(text.toCharArray(), 0, words(text), (value, end) -> value).value())
        .isEqualTo("USA");
  }
}
