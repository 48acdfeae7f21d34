package org.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.comention.archive.Reason;
import org.comention.archive.web.SkippedKind;
import org.comention.document.DateSource;
import org.comention.document.Issue;
import org.comention.document.SectionKind;
import org.comention.evaluation.GoldKind;
import org.comention.evaluation.GoldStatus;
import org.comention.mention.Form;
import org.comention.mention.Rule;
import org.comention.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README is the users' copy of the contract: it says what the code has. */
class PapersTest {
  private static final Path CONFIDENCES =
      Path.of("src", "main", "resources", "org", "comention", "mention", "confidence.csv");
  private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE VIEW (\\w+) AS\n");
  private static final Set<String> TABLES =
      Stream.of(Table.values()).map(Table::label).collect(Collectors.toSet());
  private static final String TEST_COMMAND = "mvn -B verify";

  @ParameterizedTest
  @EnumSource(Table.class)
  void theReadmeHasEachColumnWithItsTypeAndMeaning(Table table) throws IOException {
    String section = section("### " + table.label());
    assertThat(section.lines()).contains(rows(table).toArray(String[]::new));
  }

  private static Stream<String> rows(Table table) {
    return Stream.of(table.schema().fields()).map(PapersTest::row);
  }

  private static String row(StructField field) {
    return String.format(
        Locale.ROOT,
        "| `%s` | `%s` | %s |",
        field.name(),
        field.dataType().simpleString().replace(",", ", "),
        field.getComment().get());
  }

  @Test
  void theReadmeTellsOfEachKeyOfTheConfiguration() throws IOException {
    Properties keys = new Properties();
    try (Reader defaults = Files.newBufferedReader(Path.of("conf", "comention.properties"))) {
      keys.load(defaults);
    }
    assertCode(section("## Configuration"), keys.stringPropertyNames().stream());
  }

  @Test
  void theReadmeTellsOfEachWordOfTheClosedLists() throws IOException {
    String readme = readme();
    assertCode(readme, Stream.of(Reason.values()).map(Reason::label));
    assertCode(readme, Stream.of(SkippedKind.values()).map(SkippedKind::label));
    assertCode(readme, Stream.of(Issue.values()).map(Issue::label));
    assertCode(readme, Stream.of(Form.values()).map(Form::label));
    assertCode(readme, Stream.of(SectionKind.values()).map(SectionKind::label));
    assertCode(readme, Stream.of(DateSource.values()).map(DateSource::label));
    assertCode(readme, Stream.of(Rule.values()).map(Rule::label));
  }

  @Test
  void theReadmeTellsOfEachViewAndScript() throws IOException {
    try (Stream<Path> scripts = Files.list(Path.of("jobs", "sql"))) {
      for (Path script : scripts.toList()) {
        String ask = section("## Ask the tables");
        assertCode(ask, Stream.of(script.getFileName().toString()));
        assertCode(ask, views(script).filter(view -> !TABLES.contains(view)));
      }
    }
  }

  private static Stream<String> views(Path script) throws IOException {
    return VIEW.matcher(Files.readString(script)).results().map(view -> view.group(1));
  }

  /** Otherwise docs/accuracy/renew has not been run since. */
  @Test
  void theReadmeHasTheCountsBehindEachConfidence() throws IOException {
    String section = section("## Accuracy");
    for (String row : Files.readAllLines(CONFIDENCES).stream().skip(1).toList()) {
      String[] cells = row.split(",");
      assertThat(section)
          .containsPattern(
              "\\| "
                  + Pattern.quote(cells[0].replace("_", "\\_"))
                  + " \\| .* \\| "
                  + String.join(" \\| ", cells[1], cells[2])
                  + " \\|\n");
    }
  }

  @Test
  void theGoldFormatIsToldInFull() throws IOException {
    String format = Files.readString(Path.of("docs", "accuracy", "README.md"));
    assertCode(format, Stream.of(GoldKind.values()).map(GoldKind::label));
    assertCode(format, Stream.of(GoldStatus.values()).map(GoldStatus::label));
    assertCode(format, Stream.of(SectionKind.values()).map(SectionKind::label));
  }

  private static void assertCode(String text, Stream<String> words) {
    assertThat(words.map(word -> "`" + word + "`")).allMatch(text::contains);
  }

  @Test
  void theChecksRunTheTestCommandOfTheReadme() throws IOException {
    assertThat(readme()).contains("\n" + TEST_COMMAND + "\n");
    assertThat(Files.readString(Path.of(".ci", "run"))).contains(TEST_COMMAND);
  }

  /** From a heading to the next one of any level. */
  private static String section(String heading) throws IOException {
    String readme = readme();
    int start = readme.indexOf("\n" + heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    int end = readme.indexOf("\n#", start + 1);
    return readme.substring(start, end < 0 ? readme.length() : end);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
