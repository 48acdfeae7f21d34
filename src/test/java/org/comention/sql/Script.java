package org.comention.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files of {@code jobs/sql}, and their statements in order, without their semicolons. */
public final class Script {
  static final Path FOLDER = Path.of("jobs", "sql");

  private Script() {}

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  static List<String> statements(String name) {
    return cut(text(name));
  }

  /** Nothing but the end of a statement ends a line with a semicolon: anybody can cut there. */
  public static List<String> cut(String text) {
    return Arrays.stream(text.split(";\n", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
