package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comention.archive.ReadingOptions;
import org.comention.document.DocumentRules;
import org.comention.table.CountingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import picocli.CommandLine;

class ConfigurationTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/configuration.tsv", delimiter = '\t', numLinesToSkip = 1)
  void aSettingIsTakenOrRefused(String sentence, String file, String options, String expected)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    if (file != null) {
      Path path = folder.resolve("job.properties");
      Files.writeString(path, file.replace("|", "\n"));
      arguments.addAll(List.of("--config", path.toString()));
    }
    if (options != null) {
      arguments.addAll(List.of(options.split(" ")));
    }
    assertThat(outcome(arguments)).as(sentence).isEqualTo(expected);
  }

  /** What differs from the defaults, or the error. */
  private static String outcome(List<String> arguments) {
    try {
      Configuration told = told(arguments.toArray(String[]::new));
      told.changed().keySet().removeAll(List.of("input", "tables", "today"));
      return told.changed().toString();
    } catch (UserError e) {
      return e.getMessage();
    }
  }

  private static Configuration told(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--input", "in", "--tables", "out"));
    arguments.addAll(List.of(more));
    RunOptions options = new RunOptions();
    CommandLine.populateCommand(options, arguments.toArray(String[]::new));
    return Configuration.of(options, TODAY);
  }

  @Test
  void theDefaultsAreThoseOfTheRooms() {
    Configuration told = told();

    assertThat(told.reading()).isEqualTo(ReadingOptions.DEFAULT);
    assertThat(told.rules()).isEqualTo(DocumentRules.on(TODAY));
    assertThat(told.counting()).isEqualTo(CountingPolicy.DEFAULT);
    assertThat(told.maxRejectShare()).isEqualTo(0.5);
    assertThat(told.minDocuments()).isEqualTo(1);
    assertThat(told.input().limit()).isZero();
    assertThat(told.input().batch()).isEmpty();
  }

  @Test
  void theCommandLineComesBeforeTheFileAndTheFileBeforeTheDefaults() throws IOException {
    Path file = folder.resolve("job.properties");
    Files.writeString(file, "min-documents = 7\nmax-reject-share = 0.2\n");

    Configuration told = told("--config", file.toString(), "--min-documents", "9");

    assertThat(told.minDocuments()).isEqualTo(9);
    assertThat(told.after(5).minDocuments()).as("for the slices that follow").isEqualTo(4);
    assertThat(told.maxRejectShare()).isEqualTo(0.2);
    assertThat(told.counting()).isEqualTo(CountingPolicy.DEFAULT);
  }

  @Test
  void everyKeyOfTheDefaultsHasACommentAboveIt() throws IOException {
    boolean commented = false;
    for (String line : Files.readAllLines(Path.of("conf/comention.properties"))) {
      boolean key = line.matches("[a-z].*=.*");
      assertThat(!key || commented).as(line).isTrue();
      commented = !line.isBlank();
    }
  }

  @Test
  void isKeptAsJsonWithItsKeysInOrder() {
    assertThat(told("--limit", "5").json())
        .startsWith("{\"count-leave-out-forms\":")
        .contains(
            "\"input\":\"in\",\"keep-versions\":\"7d\",\"limit\":\"5\",\"max-document\":\"16m\"")
        .endsWith("\"tables\":\"out\",\"today\":\"2026-11-22\"}");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> told("--config", "nowhere.properties"))
        .hasMessage(
            "Cannot read the configuration nowhere.properties: there is no such file."
                + " Name one with --config.");
  }

  @Test
  void countingRulesAreEqualForEqualSetsInAnyOrder() throws IOException {
    Path file = folder.resolve("job.properties");
    Files.writeString(file, "count-sections = body, title\n");

    assertThat(told("--config", file.toString()).countingRules()).isEqualTo(told().countingRules());
  }
}
