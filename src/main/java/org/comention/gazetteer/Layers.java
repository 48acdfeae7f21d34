package org.comention.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of several folders laid over each other: a later row with the same key adds to or
 * overrides an earlier one.
 */
final class Layers {
  private static final Map<GazetteerFile, List<String>> KEYS =
      Map.of(
          GazetteerFile.COUNTRIES, List.of("id"),
          GazetteerFile.NAMES, List.of("surface", "country", "form", "language"),
          GazetteerFile.OFFICIALS, List.of("id"),
          GazetteerFile.OFFICES, List.of("id"),
          GazetteerFile.TERMS, List.of("official", "office", "start"),
          GazetteerFile.AMBIGUITY, List.of("surface", "reading", "entity"));
  private static final Set<String> LISTS = Set.of("aliases", "phrases", "evidence");

  private final Map<GazetteerFile, Map<List<String>, Row>> rows = new HashMap<>();
  private final List<Finding> findings;

  Layers(List<GazetteerFolder> folders, List<Finding> findings) {
    this.findings = findings;
    for (GazetteerFile kind : GazetteerFile.values()) {
      rows.put(kind, new LinkedHashMap<>());
      folders.forEach(folder -> lay(folder, kind));
    }
  }

  Collection<Row> of(GazetteerFile kind) {
    return rows.get(kind).values();
  }

  private void lay(GazetteerFolder folder, GazetteerFile kind) {
    byte[] content = folder.content(kind);
    if (content == null) {
      return;
    }
    Set<List<String>> here = new HashSet<>();
    for (Row row : new Rows(folder, kind, findings).read(content)) {
      List<String> key = KEYS.get(kind).stream().map(row::get).toList();
      if (!here.add(key)) {
        findings.add(
            Finding.error(
                row,
                "the same " + String.join(", ", KEYS.get(kind)) + " stands above: " + key + "."));
      }
      rows.get(kind).merge(key, row, Layers::over);
    }
  }

  private static Row over(Row lower, Row upper) {
    List<String> cells =
        upper.kind().columns().stream().map(column -> over(lower, upper, column)).toList();
    return new Row(upper.kind(), upper.file(), upper.line(), cells);
  }

  private static String over(Row lower, Row upper, String column) {
    if (LISTS.contains(column)) {
      return joined(lower.list(column), upper.list(column));
    }
    return upper.get(column).isEmpty() ? lower.get(column) : upper.get(column);
  }

  private static String joined(List<String> lower, List<String> upper) {
    List<String> all = new ArrayList<>(lower);
    all.addAll(upper);
    return String.join("|", new LinkedHashSet<>(all));
  }
}
