package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tables as lines of tab-separated values, and the expected ones in {@code sample-data/expected}.
 * With {@code -Dcomention.update-expected=true} these are written instead of compared: read the
 * difference then like code.
 */
final class Golden {
  private static final Path EXPECTED = Path.of("sample-data", "expected");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private Golden() {}

  static void assertExpected(String name, List<String> lines) throws IOException {
    Path file = EXPECTED.resolve(name + ".tsv");
    if (Boolean.getBoolean("comention.update-expected")) {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    }
    assertThat(file).exists();
    assertThat(lines).as(file.toString()).isEqualTo(Files.readAllLines(file));
  }

  /** A header and the rows in their order; arrays and maps must have been turned into text. */
  static List<String> lines(Dataset<Row> rows) {
    List<String> lines = new ArrayList<>(List.of(String.join("\t", rows.columns())));
    for (Row row : rows.collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        values.add(row.get(column));
      }
      lines.add(line(values));
    }
    return lines;
  }

  static String line(List<Object> values) {
    return String.join("\t", values.stream().map(Golden::cell).toList());
  }

  /** The same lines with all but the header in order, numbers by their size. */
  static List<String> sorted(List<String> lines) {
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    rows.sort(Comparator.comparing(Golden::padded));
    rows.add(0, lines.get(0));
    return rows;
  }

  private static String padded(String line) {
    return NUMBER
        .matcher(line)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 12 - number.group().length())) + number.group());
  }

  /** Decimal fractions to 9 places: sums in another order end in other bits. */
  private static String cell(Object value) {
    if (value instanceof Double || value instanceof BigDecimal) {
      BigDecimal number = new BigDecimal(value.toString()).setScale(9, RoundingMode.HALF_EVEN);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value == null
        ? ""
        : value
            .toString()
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }
}
