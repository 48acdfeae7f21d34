package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvOracleTest {
  private static final String CHARS = "ab ,;\t\n\r\"'#\\é";

  @Test
  void whatIsWrittenByTheRulesIsReadAsItWas() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      StringBuilder table = new StringBuilder("id,text,url\n");
      for (int row = 0; row < 5; row++) {
        texts.add("x" + cell(random));
        table.append(String.join(",", quoted(cell(random)), quoted(texts.get(row)), "u\r\n"));
      }
      List<Entry> entries = Archives.read("a.csv", Samples.bytes(table.toString()));
      assertThat(entries.stream().map(CsvOracleTest::text).toList())
          .as("seed %d: %s", seed, table)
          .isEqualTo(texts);
    }
  }

  private static String text(Entry entry) {
    return entry instanceof RawText document ? document.text() : entry.toString();
  }

  private static String cell(Random random) {
    return random
        .ints(random.nextInt(8), 0, CHARS.length())
        .mapToObj(i -> CHARS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    boolean needed = cell.chars().anyMatch(c -> ",\n\r\"".indexOf(c) >= 0);
    return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
