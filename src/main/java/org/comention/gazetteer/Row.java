package org.comention.gazetteer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of a gazetteer file.
 *
 * @param line in the file, from 1, the header included
 * @param cells by column, trimmed; an empty cell is an empty string
 */
record Row(GazetteerFile kind, String file, int line, Map<String, String> cells) {
  String get(String column) {
    return cells.getOrDefault(column, "");
  }

  String orNull(String column) {
    String value = get(column);
    return value.isEmpty() ? null : value;
  }

  List<String> list(String column) {
    return Stream.of(get(column).split("\\|"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
