package org.comention.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.comention.report.Printable;

/** A heading and rows in columns, for people; harmless whatever its cells hold. */
final class Grid {
  private static final int GAP = 2;

  /** What may begin markup; Markdown lets a backslash stand before any of these. */
  private static final String MARKUP = "([\\\\`*_\\[\\]<>|~&#!$])";

  private final List<List<String>> rows = new ArrayList<>();

  Grid(String... heading) {
    row(heading);
  }

  /** Adds a row of as many cells as the heading has. */
  void row(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(Printable.line(cell));
    }
    rows.add(row);
  }

  /** Whether there is no row below the heading. */
  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Aligned by spaces, a line a row. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int gap = width(column) - length(row.get(column)) + GAP;
        line.append(row.get(column)).append(" ".repeat(gap));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** A table of GitHub's Markdown. */
  String markdown() {
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append(markdown(row.stream().map(Grid::escaped).toList()));
      if (row == rows.get(0)) {
        table.append(markdown(Collections.nCopies(row.size(), "---")));
      }
    }
    return table.toString();
  }

  private static String markdown(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String cell) {
    return cell.replaceAll(MARKUP, "\\\\$1");
  }
}
