package org.comention.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Reads a properties file in UTF-8 and remembers the line of each key, so that a mistake can be
 * named by its place.
 */
final class ConfigurationFile {
  private final String name;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private int number;

  private ConfigurationFile(String name) {
    this.name = name;
  }

  /** The settings in the order of the file. */
  static Map<String, Setting> read(String name, Reader text) throws IOException {
    ConfigurationFile file = new ConfigurationFile(name);
    try (BufferedReader lines = new BufferedReader(text)) {
      String line = lines.readLine();
      while (line != null) {
        file.add(++file.number, file.joined(line, lines));
        line = lines.readLine();
      }
    }
    return file.settings;
  }

  /** The line with those that continue it. */
  private String joined(String first, BufferedReader lines) throws IOException {
    StringBuilder whole = new StringBuilder(first);
    String last = first;
    while (last != null && continues(last)) {
      last = lines.readLine();
      number++;
      whole.append('\n').append(last == null ? "" : last);
    }
    return whole.toString();
  }

  /** A line continues where it ends with an odd number of backslashes and is no comment. */
  private static boolean continues(String line) {
    String stripped = line.stripLeading();
    if (stripped.startsWith("#") || stripped.startsWith("!")) {
      return false;
    }
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private void add(int lineNumber, String logicalLine) throws IOException {
    Properties one = new Properties();
    String place = name + ":" + lineNumber;
    try {
      one.load(new StringReader(logicalLine));
    } catch (IllegalArgumentException e) {
      throw UserError.usage(
          "read " + place,
          "it has a \\u that four hex digits do not follow",
          "Write \\\\u or the letter itself");
    }
    for (String key : one.stringPropertyNames()) {
      Setting earlier = settings.put(key, new Setting(key, one.getProperty(key).strip(), place));
      if (earlier != null) {
        throw UserError.usage(
            "read " + place, key + " is set already at " + earlier.origin(), "Keep one of the two");
      }
    }
  }
}
