package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What schedulers and operators are told of a run. */
class RunSummaryTest {
  @TempDir Path folder;

  private Workshop workshop;
  private Path summary;

  @BeforeEach
  void anArchiveWithADocumentARejectAndWhatIsSkipped() throws IOException {
    workshop = new Workshop(folder);
    workshop.write("a.jsonl", "{\"date\":\"soon\",\"text\":\"Armenia met Iran.\"}\nno json\n");
    try (OutputStream file = Files.newOutputStream(workshop.archive.resolve("b.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(".hidden"));
      zip.write("x".getBytes(StandardCharsets.UTF_8));
    }
    summary = folder.resolve("summary.json");
  }

  private Workshop.Result run(String... more) {
    List<String> options = Stream.concat(Stream.of(more), summarized()).toList();
    return workshop.run(options.toArray(String[]::new));
  }

  private Stream<String> summarized() {
    return Stream.of("--summary", summary.toString());
  }

  private JsonNode told() throws IOException {
    return Json.MAPPER.readTree(summary.toFile());
  }

  private JsonNode count(String name) throws IOException {
    return told().at("/run/counts").path(name);
  }

  @Test
  void aRunThatIsDoneLeavesWhatTheLogSaysWithItsVersionAndItsCounts() throws IOException {
    assertThat(run().code()).isZero();

    assertThat(workshop.logged()).containsExactly(Files.readString(summary));
    assertThat(told().at("/run/status").asText()).isEqualTo("done");
    assertThat(told().path("version").asInt()).isEqualTo(1);
    assertThat(count("documents").asInt()).isEqualTo(1);
    assertThat(count("issue.bad_date").asInt()).isEqualTo(1);
    assertThat(count("reject.malformed").asInt()).isEqualTo(1);
    assertThat(count("skipped.hidden").asInt()).isEqualTo(1);
    assertThat(workshop.rows(Table.RUNS).get(0))
        .contains("issue.bad_date=1", "reject.malformed=1", "skipped.hidden=1");
  }

  @Test
  void aRunThatFindsNothingNewLeavesOneTooInPlaceOfTheOlder() throws IOException {
    run();

    assertThat(run().code()).isZero();

    assertThat(told().at("/run/status").asText()).isEqualTo("idle");
    assertThat(told().path("version").isNull()).isTrue();
    assertThat(told().path("message").asText()).startsWith("Nothing new");
  }

  @Test
  void ofSlicesTheLastIsToldAndWhatIsForgottenOrTaggedAgainToo() throws IOException {
    workshop.write("c.jsonl", "{\"text\":\"Chad met Iraq.\"}\n");

    assertThat(run("--slice", "1").code()).isZero();
    assertThat(told().path("version").asInt()).isEqualTo(3);
    assertThat(count("documents").asInt()).isEqualTo(1);

    assertThat(ofTables("forget", "--path", "c.jsonl").code()).isZero();
    assertThat(told().path("version").asInt()).isEqualTo(4);
    assertThat(count("forgotten").asInt()).isEqualTo(1);

    assertThat(ofTables("retag").code()).isZero();
    assertThat(told().at("/run/status").asText()).isEqualTo("idle");
  }

  private Workshop.Result ofTables(String verb, String... more) {
    Stream<String> tables = Stream.of(verb, "--tables", workshop.tables.toString());
    Stream<String> options = Stream.concat(Stream.of(more), summarized());
    return Workshop.command(Stream.concat(tables, options).toArray(String[]::new));
  }

  @Test
  void aRunThatIsRefusedTellsWhatItCounted() throws IOException {
    assertThat(run("--max-reject-share", "0.1").code()).isEqualTo(3);

    assertThat(told().at("/run/status").asText()).isEqualTo("refused");
    assertThat(told().path("message").asText()).contains("1 of 2 records are rejects");
    assertThat(count("reject.malformed").asInt()).isEqualTo(1);
    assertThat(workshop.logged()).containsExactly(Files.readString(summary));
  }

  @Test
  void aRunThatFailsBeforeItHasALogLeavesOneAsWell() throws IOException {
    Files.createDirectory(workshop.tables);
    Files.writeString(workshop.tables.resolve("data"), "no folder");

    assertThat(run().code()).isEqualTo(1);

    assertThat(told().at("/run/status").asText()).isEqualTo("failed");
    assertThat(told().path("message").asText()).isNotEmpty();
  }

  @Test
  void aRunThatCannotBeginIsRefused() throws IOException {
    Workshop.Result result =
        Workshop.command(
            "run",
            "--input",
            folder.resolve("missing").toString(),
            "--tables",
            workshop.tables.toString(),
            "--summary",
            summary.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(told().at("/run/status").asText()).isEqualTo("refused");
    assertThat(told().path("message").asText()).contains("there is no such folder");
  }

  @Test
  void whileARunLastsItIsStartedAndOneThatLosesSaysSo() throws IOException {
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    RunOptions options = new RunOptions();
    options.inputs.add("archive");
    options.tables = workshop.tables.toString();
    Configuration told = Configuration.of(options, LocalDate.parse("2026-11-22"));
    RunSummary file = RunSummary.in(summary.toString(), new Console(null, null));

    assertThatThrownBy(
            () ->
                file.of(
                    Task.at(now, told, Workshop.BUNDLED),
                    () -> now,
                    () -> {
                      assertThat(told().at("/run/status").asText()).isEqualTo("started");
                      throw UserError.lost("another run was first");
                    }))
        .isInstanceOf(UserError.class);

    assertThat(told().at("/run/status").asText()).isEqualTo("lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing/summary.json", "archive", "-"})
  void aFileThatCannotBeIsAMistakeOfTheUserAndNothingIsRead(String name) {
    String file = name.equals("-") ? name : folder.resolve(name).toString();

    Workshop.Result result = workshop.run("--summary", file);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1).first().asString().startsWith("Cannot write");
    workshop.assertNothingWritten();
  }

  @Test
  void eachStageThatEndsAndEachTableThatIsPublishedIsOneLineOfTheLog() {
    List<String> lines = run().err().lines().filter(line -> line.startsWith("run=")).toList();

    Set<String> stages = new TreeSet<>();
    Set<String> tables = new TreeSet<>();
    for (String line : lines) {
      assertThat(line)
          .matches("run=\\d+T\\d+-\\w{8} (stage=[a-z-]+|version=1 table=[a-z_]+)( \\w+=[^ ]+)+");
      (line.contains(" stage=") ? stages : tables)
          .add(line.replaceAll(".* (stage|table)=(\\S+).*", "$2"));
    }
    assertThat(lines).hasSize(stages.size() + tables.size());
    assertThat(stages).contains("counting-mentions", "publishing");
    assertThat(tables).containsExactlyElementsOf(labels());
    assertThat(lines)
        .anyMatch(line -> line.matches(".*stage=reading-the-archive .* bytes=\\d+"))
        .anyMatch(line -> line.matches(".*stage=tagging-the-documents .* rows=1"))
        .anyMatch(
            line ->
                line.matches(
                    ".*table=mentions from=documents,gazetteer rows=2 files=1 new_files=1.*"));
  }

  private static Set<String> labels() {
    return Stream.of(Table.values())
        .map(Table::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
