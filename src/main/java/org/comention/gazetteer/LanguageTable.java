package org.comention.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of the jar whose first column is a language; {@code #} begins a comment. */
final class LanguageTable {
  private LanguageTable() {}

  /** The rows of each language, without their first cell. */
  static Map<String, List<List<String>>> read(String name) {
    Map<String, List<List<String>>> rows = new HashMap<>();
    for (String line : JarText.lines(LanguageTable.class, name)) {
      List<String> cells = List.of(line.split("\t", -1));
      rows.computeIfAbsent(cells.get(0), language -> new ArrayList<>())
          .add(cells.subList(1, cells.size()));
    }
    return rows;
  }
}
