package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FormatCasesTest {
  @TestFactory
  Stream<DynamicTest> filesAreReadAsTheirContentSays() throws IOException {
    return Cases.of("archive_formats.tsv")
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
  }

  private static void check(List<String> row) {
    List<String> lines = Archives.lines(row.get(1), Cases.bytes(row.get(2)));
    assertThat(String.join(" | ", lines)).isEqualTo(row.get(3));
  }

  @TestFactory
  Stream<DynamicTest> compressionChangesNothing() throws IOException {
    return Cases.of("archive_formats.tsv")
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> checkCompressed(row)));
  }

  private static void checkCompressed(List<String> row) throws IOException {
    byte[] content = Samples.gzip(Cases.bytes(row.get(2)));
    List<String> lines = Archives.lines(row.get(1) + ".gz", content);
    assertThat(String.join(" | ", lines)).isEqualTo(row.get(3));
  }

  @TestFactory
  Stream<DynamicTest> recordsAreUnderstoodByTheNamesOfTheirFields() throws IOException {
    return Cases.of("archive_fields.tsv")
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> checkFields(row)));
  }

  private static void checkFields(List<String> row) {
    byte[] content = row.get(1).getBytes(UTF_8);
    List<Entry> entries = Archives.read("a.jsonl", content);
    assertThat(entries).hasSize(1);
    assertThat(fields(entries.get(0))).isEqualTo(row.get(2));
  }

  private static String fields(Entry entry) {
    if (!(entry instanceof RawText document)) {
      return ((Unreadable) entry).reason().name();
    }
    Metadata found = document.metadata();
    return field("id", found.id())
        + field("url", found.url())
        + field("title", found.title())
        + field("date", found.date())
        + field("crawled", found.crawled())
        + field("language", found.language())
        + "text="
        + document.text()
        + (document.issues().isEmpty() ? "" : " " + document.issues());
  }

  private static String field(String name, String value) {
    return value == null ? "" : name + "=" + value + " ";
  }
}
