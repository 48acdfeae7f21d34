package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Entries as lines with all that is known of them. */
final class Described {
  private Described() {}

  /** {@code @0 HTML id=1 title=A text=Baku}; what is absent is left out. */
  static String line(Entry entry) {
    if (!(entry instanceof RawText document)) {
      return Archives.line(entry);
    }
    Metadata found = document.metadata();
    String text = Archives.line(entry);
    int start = text.indexOf(' ') + 1;
    return text.substring(0, start)
        + (document.markup() == Markup.PLAIN ? "" : document.markup() + " ")
        + field("id", found.id())
        + field("url", found.url())
        + field("title", found.title())
        + field("date", found.date())
        + field("crawled", found.crawled())
        + field("language", found.language())
        + "text="
        + text.substring(start);
  }

  private static String field(String name, String value) {
    return value == null ? "" : name + "=" + value.replace("\n", "\\n") + " ";
  }

  /** A test for each row of a table: name, file name, its bytes, and all that is found in it. */
  static Stream<DynamicTest> cases(String table) throws IOException {
    return Cases.of(table).map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
  }

  private static void check(List<String> row) {
    List<Entry> entries = Archives.read(row.get(1), Cases.bytes(row.get(2)));
    String lines = entries.stream().map(Described::line).collect(Collectors.joining(" | "));
    assertThat(lines).isEqualTo(row.get(3));
  }
}
