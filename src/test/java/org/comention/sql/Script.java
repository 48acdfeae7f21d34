package org.comention.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The statements of a file of {@code jobs/sql}, in their order, without their semicolons. */
final class Script {
  static final Path FOLDER = Path.of("jobs", "sql");

  private Script() {}

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  /** Nothing but the end of a statement ends a line with a semicolon: anybody can cut there. */
  static List<String> statements(String name) {
    return Arrays.stream(text(name).split(";\n", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
