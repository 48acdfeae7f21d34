package org.comention.gazetteer;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * English words that stand capitalised at the start of a sentence or in a headline without being a
 * name. Thread-safe.
 */
public final class CommonWords {
  private static final Set<String> WORDS =
      JarText.lines(CommonWords.class, "common-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  private CommonWords() {}

  /** Whether this folded word is one of them. */
  public static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
