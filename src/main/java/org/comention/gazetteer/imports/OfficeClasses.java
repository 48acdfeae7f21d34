package org.comention.gazetteer.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comention.gazetteer.JarText;
import org.comention.gazetteer.Office.OfficeClass;

/** What class an office has by its words: the table office-classes.tsv. Thread-safe. */
final class OfficeClasses {
  private static final List<Line> LINES =
      JarText.lines(OfficeClasses.class, "office-classes.tsv").stream()
          .map(OfficeClasses::line)
          .toList();

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

  private static Line line(String text) {
    String[] cells = text.split("\t");
    return new Line(Pattern.compile(cells[0]), Objects.requireNonNull(named(cells[1]), text));
  }
}
