package org.comention.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * English words that stand capitalised at the start of a sentence or in a headline without being a
 * name. Thread-safe.
 */
public final class CommonWords {
  private static final Set<String> WORDS = read("common-words.txt");

  private CommonWords() {}

  /** Whether this folded word is one of them. */
  public static boolean contains(String folded) {
    return WORDS.contains(folded);
  }

  private static Set<String> read(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CommonWords.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
