package org.comention.gazetteer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comention.gazetteer.Office.OfficeClass;

/** What class an office has by its words: the table office-classes.tsv. Thread-safe. */
final class OfficeClasses {
  private static final List<Line> LINES = read("office-classes.tsv");

  /** One line of the table. */
  private record Line(Pattern words, OfficeClass officeClass) {}

  private OfficeClasses() {}

  /** Of words in lower case without the country. */
  static OfficeClass of(String words) {
    return LINES.stream()
        .filter(line -> line.words().matcher(words).find())
        .map(Line::officeClass)
        .findFirst()
        .orElse(OfficeClass.OTHER);
  }

  /** As offices.csv writes it; null where it is no class. */
  static OfficeClass named(String name) {
    for (OfficeClass value : OfficeClass.values()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
        return value;
      }
    }
    return null;
  }

  private static List<Line> read(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OfficeClasses.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(OfficeClasses::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private static Line line(String text) {
    String[] cells = text.split("\t");
    return new Line(Pattern.compile(cells[0]), Objects.requireNonNull(named(cells[1]), text));
  }
}
