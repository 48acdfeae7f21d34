package org.comention.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a table of the jar whose first column is a language; {@code #} begins a comment. */
final class LanguageTable {
  private LanguageTable() {}

  /** The rows of each language, without their first cell. */
  static Map<String, List<List<String>>> read(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LanguageTable.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      Map<String, List<List<String>>> rows = new HashMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(
              cells ->
                  rows.computeIfAbsent(cells.get(0), language -> new ArrayList<>())
                      .add(cells.subList(1, cells.size())));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
