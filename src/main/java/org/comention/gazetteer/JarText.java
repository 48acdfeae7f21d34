package org.comention.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists and tables that travel in the jar. */
public final class JarText {
  private JarText() {}

  /** The lines of a UTF-8 file beside a class, without those that begin with {@code #}. */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in =
        Objects.requireNonNull(beside.getResourceAsStream(name), "No " + name + " in the jar")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name + " in the jar.", e);
    }
  }
}
