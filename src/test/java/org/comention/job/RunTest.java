package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a few small texts. */
class RunTest {
  private static final String MEETING =
      """
      {"id":"1","date":"2024-03-05","text":"Armenia and Azerbaijan met in Munich."}
      {"id":"2","date":"2024-03-06","text":"Germany welcomed the talks."}
      no json
      """;
  private static final String VISIT =
      """
      {"id":"3","date":"2024-05-20","text":"Georgia and Armenia opened a bridge."}
      {"id":"4","date":"2024-05-21","text":"Germany welcomed the talks."}
      """;
  private static final String NOTE = "A note on Turkey without a day.\n";

  @TempDir static Path before;
  @TempDir Path folder;

  /** Its tables are made once, by a batch called all. */
  private static Workshop published;

  private Workshop workshop;

  @BeforeAll
  static void publishThreeFiles() throws IOException {
    published = threeFiles(before);
    published.publish("--batch", "all");
  }

  private static Workshop threeFiles(Path folder) throws IOException {
    Workshop workshop = new Workshop(folder);
    workshop.write("a/meeting.jsonl", MEETING);
    workshop.write("b/visit.jsonl", VISIT);
    workshop.write("note.txt", NOTE);
    return workshop;
  }

  @BeforeEach
  void copy() throws IOException {
    workshop = published.copy(folder);
  }

  /** The same archive before its first run. */
  private Workshop unread() throws IOException {
    return threeFiles(Files.createDirectory(folder.resolve("unread")));
  }

  @Test
  void aRunTellsWhatItReadAndWhereTheTablesAre() throws IOException {
    Workshop unread = unread();

    Workshop.Result result = unread.run("--today", "2024-12-31");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsPattern("files +3 +3\n")
        .containsPattern("documents +5 +5\n")
        .containsPattern("rejects +1 +1\n")
        .containsPattern("malformed +1\n")
        .containsPattern("no date +1\n")
        .containsPattern("Armenia +2 +2\n")
        .containsPattern("Armenia \\+ Azerbaijan +1\n")
        .contains("Tables: " + unread.tables.resolve("current"));
    assertThat(result.out().lines().filter(line -> !line.startsWith("Next:")))
        .allMatch(line -> line.length() <= 80 || line.startsWith("Tables:"));
    assertThat(result.err())
        .contains("today             2024-12-31")
        .doesNotContain("max-document");
  }

  @Test
  void whatCannotBeOpenedCostsOneRejectEach() throws IOException, InterruptedException {
    Path pipe = workshop.archive.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.createSymbolicLink(workshop.archive.resolve("link"), folder.resolve("missing"));
    Files.createSymbolicLink(workshop.archive.resolve("itself"), Path.of("itself"));

    workshop.publish("--min-documents", "0", "--max-reject-share", "1");

    assertThat(workshop.rows(Table.REJECTS))
        .filteredOn(row -> row.contains("unreadable"))
        .extracting(row -> row.replaceAll(".*'path': ([^,]+),.*'detail': ([^,}]+).*", "$1: $2"))
        .containsExactlyInAnyOrder(
            "pipe: a device or pipe",
            "link: a link to nothing",
            "itself: Too many levels of symbolic links or unable to access attributes of symbolic"
                + " link");
    assertThat(workshop.paths(Table.INPUTS)).contains("pipe", "link", "itself").hasSize(6);
  }

  @Test
  void runTwiceTheSecondHasNothingToDo() throws IOException {
    List<String> folders = workshop.runFolders();

    Workshop.Result again = workshop.run();

    assertThat(again.code()).isZero();
    assertThat(again.out())
        .isEqualTo(
            "Nothing new: all 3 files have been read by earlier runs." + System.lineSeparator());
    assertThat(workshop.version()).isEqualTo(1);
    assertThat(workshop.runFolders()).isEqualTo(folders);
    assertThat(workshop.logged()).anyMatch(log -> log.contains("\"status\" : \"idle\""));
  }

  @Test
  void everyDayBetweenTheFirstAndTheLastHasARow() throws IOException {
    // March 5 to May 21, and one row for what is undated.
    assertThat(workshop.rows(Table.ARCHIVE_VOLUME)).hasSize(27 + 30 + 21 + 1);
  }

  @Test
  void aBatchRunAgainHasExactlyItsRowsReplaced() throws IOException {
    workshop.write("c/new.jsonl", "{\"date\":\"2024-03-09\",\"text\":\"Iran spoke.\"}\n");
    workshop.publish("--batch", "next");
    List<String> before = workshop.rows(Table.DOCUMENTS);

    workshop.write("c/new.jsonl", "{\"date\":\"2024-04-09\",\"text\":\"Iraq spoke.\"}\n");
    workshop.write("d.txt", "Israel, new.\n");
    workshop.publish("--batch", "next");

    List<String> after = workshop.rows(Table.DOCUMENTS);
    assertThat(after).hasSize(before.size() + 1);
    assertThat(after).containsAll(before.stream().filter(row -> !row.contains("Iran")).toList());
    assertThat(String.join("\n", after)).contains("Iraq", "Israel").doesNotContain("Iran spoke");
    assertThat(workshop.rows(Table.MENTION_FREQUENCY).toString())
        .contains("IRQ")
        .doesNotContain("IRN");
  }

  @Test
  void rowsOfAVanishedFileStayUntilItsBatchIsRunAgain() throws IOException {
    Files.delete(workshop.archive.resolve("note.txt"));
    workshop.write("c.txt", "Cyprus.\n");

    workshop.publish("--batch", "next");
    assertThat(workshop.paths(Table.DOCUMENTS)).contains("note.txt", "c.txt");

    workshop.publish("--batch", "all");
    assertThat(workshop.paths(Table.DOCUMENTS)).doesNotContain("note.txt").contains("c.txt");
  }

  @Test
  void aFileThatChangedIsNamedAndNotReadWithoutItsBatch() throws IOException {
    workshop.write("note.txt", "A longer note on Chad without a day.\n");
    workshop.write("c.txt", "Cyprus.\n");

    Workshop.Result result = workshop.run();

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("have changed since they were read").contains("\n  note.txt");
    assertThat(workshop.rows(Table.DOCUMENTS).toString()).doesNotContain("Chad").contains("Cyprus");
  }

  @Test
  void otherCountingRulesAggregateAllMonthsAnewThoughNothingIsNew() throws IOException {
    Path config = folder.resolve("job.properties");
    Files.writeString(config, "min-confidence = 1\n");
    List<String> documents = workshop.rows(Table.DOCUMENTS);

    workshop.publish("--config", config.toString());

    assertThat(workshop.version()).isEqualTo(2);
    assertThat(workshop.rows(Table.MENTION_FREQUENCY)).isEmpty();
    assertThat(workshop.rows(Table.DOCUMENTS)).isEqualTo(documents);
    assertThat(workshop.run("--config", config.toString()).out()).startsWith("Nothing new");
  }

  @Test
  void aLimitReadsSoManyDocumentsAndItsTablesTakeNoOtherRun() throws IOException {
    Workshop unread = unread();
    unread.publish("--limit", "2");

    assertThat(unread.rows(Table.DOCUMENTS)).hasSize(2);
    assertThatThrownBy(() -> unread.publish())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("they are a quick look, made with --limit 2");
  }

  @Test
  void everyTableHasAFileThatIsReadByItsPath() throws IOException {
    for (Table table : Table.values()) {
      try (Stream<Path> files = Files.walk(workshop.current(table))) {
        assertThat(files.filter(Files::isRegularFile))
            .as(table.label())
            .isNotEmpty()
            .allMatch(file -> file.toString().endsWith(".parquet"));
      }
    }
    assertThat(workshop.rows(Table.DOCUMENTS)).hasSize(5);
    assertThat(workshop.rows(Table.DUPLICATES)).hasSize(1);
    assertThat(workshop.rows(Table.UNLISTED_OFFICIALS)).isEmpty();
    assertThat(workshop.current(Table.UNLISTED_OFFICIALS).resolve("month=undated")).exists();
    assertThat(workshop.rows(Table.RUNS).get(0)).contains("mentions=7");
  }
}
