package org.comention.gazetteer;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of a gazetteer file.
 *
 * @param line in the file, from 1, the header included
 * @param cells in the order of the columns, trimmed; an empty cell is an empty string
 */
record Row(GazetteerFile kind, String file, int line, List<String> cells) {
  String get(String column) {
    return cells.get(kind.columns().indexOf(column));
  }

  String orNull(String column) {
    String value = get(column);
    return value.isEmpty() ? null : value;
  }

  List<String> list(String column) {
    if (get(column).isEmpty()) {
      return List.of();
    }
    return Stream.of(get(column).split("\\|"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
