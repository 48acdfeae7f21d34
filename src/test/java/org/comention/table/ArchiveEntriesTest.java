package org.comention.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.comention.Spark;
import org.comention.archive.Place;
import org.comention.archive.Skipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveEntriesTest {
  @TempDir private Path root;
  private ArchiveFolder archive;

  @BeforeEach
  void begin() {
    archive = new ArchiveFolder(root);
  }

  private Dataset<Row> entries(int limit) {
    return archive.entries(Spark.session(), limit);
  }

  @Test
  void filesGiveDocumentsRejectsAndOneInputEach() throws IOException {
    archive.with("a.txt", "Georgia and Armenia met in Tbilisi.");
    archive.with(
        "b.jsonl",
        "{\"text\":\"One text of some words.\"}\n{broken\n{\"text\":\"Another one.\"}\n");
    archive.with("empty.txt", "");
    archive.withZip("c.zip", "one.txt", "two.txt");
    Dataset<Row> entries = entries(0);
    assertThat(Handmade.lines(Documents.build(entries).select("path", "member", "batch")))
        .containsExactly(
            "a.txt | null | b1",
            "b.jsonl | null | b1",
            "b.jsonl | null | b1",
            "c.zip | one.txt | b1",
            "c.zip | two.txt | b1");
    assertThat(Handmade.lines(Rejects.build(entries).drop("detail")))
        .containsExactly(
            "b1 | b.jsonl | null | 35 | malformed", "b1 | empty.txt | null | 0 | no_text");
    assertThat(Handmade.lines(Table.INPUTS.exactly(Inputs.build(entries, archive.files(), "b1"))))
        .containsExactly(
            "b1 | a.txt | 35 | 2025-12-31T00:00:00Z | 1 | 0 | {}",
            "b1 | b.jsonl | 67 | 2025-12-31T00:00:00Z | 2 | 1 | {}",
            "b1 | c.zip | "
                + archive.files().get(3).bytes()
                + " | 2025-12-31T00:00:00Z | 2 | 0 | {}",
            "b1 | empty.txt | 0 | 2025-12-31T00:00:00Z | 0 | 1 | {}");
  }

  @Test
  void documentsAndRejectsHaveExactlyTheirSchemas() throws IOException {
    archive.with("a.txt", "Georgia and Armenia met in Tbilisi.");
    archive.with("empty.txt", "");
    assertThat(Table.DOCUMENTS.exactly(Documents.build(entries(0))).collectAsList()).hasSize(1);
    assertThat(Table.REJECTS.exactly(Rejects.build(entries(0))).collectAsList()).hasSize(1);
  }

  @Test
  void aFileThatVanishedSinceTheListingIsOneReject() throws IOException {
    archive.with("gone.txt", "Georgia").delete("gone.txt");
    archive.with("here.txt", "Georgia and Armenia met in Tbilisi.");
    Dataset<Row> entries = entries(0);
    assertThat(Handmade.lines(Rejects.build(entries).select("path", "reason")))
        .containsExactly("gone.txt | unreadable");
    assertThat(Handmade.lines(Documents.build(entries).select("path"))).containsExactly("here.txt");
  }

  @Test
  void aLargeFileOfLinesIsSharedByTasksAndCountedOnce() throws IOException {
    String record = "{\"text\":\"" + "Words of a text. ".repeat(1 << 16) + "\"}\n";
    archive.with("a.jsonl", record.repeat(32));
    Dataset<Row> entries = entries(0).select(col("*"), spark_partition_id().as("task"));
    assertThat(Handmade.lines(entries.select("task").distinct())).containsExactly("0", "1");
    assertThat(Handmade.lines(Documents.build(entries).select("position")))
        .hasSize(32)
        .doesNotHaveDuplicates();
    assertThat(Handmade.lines(inputs())).containsExactly("a.jsonl | 32 | 0");
  }

  @Test
  void aLargeFileThatCannotBeCutIsReadOnce() throws IOException {
    archive.with("a.txt", "A text that is far too long. ".repeat(3 << 20));
    assertThat(Handmade.lines(inputs())).containsExactly("a.txt | 0 | 1");
  }

  @Test
  void aLargeFileThatVanishedIsOneReject() throws IOException {
    archive.with("a.jsonl", "x".repeat(100 << 20)).delete("a.jsonl");
    assertThat(entries(0).count()).isEqualTo(4);
    assertThat(Handmade.lines(Rejects.build(entries(0)).select("path", "reason", "detail")))
        .containsExactly("a.jsonl | unreadable | no such file");
    assertThat(Handmade.lines(inputs())).containsExactly("a.jsonl | 0 | 1");
  }

  private Dataset<Row> inputs() {
    return Inputs.build(entries(0), archive.files(), "b1").select("path", "documents", "rejects");
  }

  @Test
  void aNameWithBlanksAndSignsOfUrisIsFound() throws IOException {
    archive.with("50% of it, #1?.txt", "Georgia and Armenia met in Tbilisi.");
    assertThat(Handmade.lines(Documents.build(entries(0)).select("path")))
        .containsExactly("50% of it, #1?.txt");
  }

  @Test
  void aLimitTakesTheFirstDocumentsInTheOrderOfPaths() throws IOException {
    archive.with("c.txt", "A text that is the third one.");
    archive.with(
        "b.jsonl", "{\"text\":\"Words, some words.\"}\n{\"text\":\"Other words here.\"}\n");
    archive.with("a.txt", "A text that is the first one.");
    assertThat(Handmade.lines(Documents.build(entries(2)).select("path", "position")))
        .containsExactly("a.txt | 0", "b.jsonl | 0");
  }

  @Test
  void aFileThatGaveNothingIsAnInputToo() throws IOException {
    archive.with("a.txt", "A text that is the first one.").with("b.txt", "Another text of words.");
    Dataset<Row> inputs = Inputs.build(entries(1), archive.files(), "b1");
    assertThat(Handmade.lines(inputs.select("path", "documents", "rejects", "skipped")))
        .containsExactly("a.txt | 1 | 0 | {}", "b.txt | 0 | 0 | {}");
  }

  @Test
  void whatIsSkippedIsCountedByKind() {
    EntryRow rows = new EntryRow("b1");
    Place place = new Place("a.zip", "x", 0);
    Dataset<Row> entries =
        Spark.session()
            .createDataFrame(
                List.of(
                    rows.of(new Skipped(place, "hidden")),
                    rows.of(new Skipped(place, "folder")),
                    rows.of(new Skipped(place, "hidden"))),
                EntrySchema.SCHEMA);
    InputFile file = new InputFile(URI.create("file:/"), "a.zip", 9, Instant.EPOCH);
    assertThat(Handmade.lines(Inputs.build(entries, List.of(file), "b1")))
        .containsExactly("b1 | a.zip | 9 | 1970-01-01T00:00:00Z | 0 | 0 | {folder=1, hidden=2}");
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatThrownBy(() -> ArchiveFolder.rules(-1)).hasMessage("Negative limit: -1");
  }

  @Test
  void sectionsCountCodePointsParagraphsAndSentences() throws IOException {
    archive.with(
        "a.txt",
        """
        The flags \uD83C\uDDEC\uD83C\uDDEA of Georgia

        Ministers met in Tbilisi on Monday. They spoke of trade and of roads.

        The next meeting will be held in Yerevan, the ministers of both countries said.
        """);
    Dataset<Row> sections = Documents.build(entries(0)).selectExpr("text", "inline(sections)");
    assertThat(
            Handmade.lines(
                sections.selectExpr(
                    "section",
                    "substring(text, start + 1, 9)",
                    "substring(text, end - 4, 5)",
                    "paragraphs",
                    "sentences")))
        .containsExactly("body | Ministers | said. | 2 | 3", "title | The flags | orgia | 1 | 1");
  }

  @Test
  void noFilesAreNoEntries() {
    assertThat(entries(0).collectAsList()).isEmpty();
  }

  @Test
  void eachFileIsReadByTheTaskItWasPackedInto() throws IOException {
    for (int i = 0; i < 6; i++) {
      archive.with(i + ".txt", "Some words of a text.");
    }
    assertThat(Handmade.lines(entries(0).groupBy(spark_partition_id()).count()))
        .containsExactly("0 | 3", "1 | 3");
  }

  @Test
  void whatReadsFilesTravelsToExecutors() throws IOException, ClassNotFoundException {
    Configuration hadoop = new Configuration(false);
    FileReading reading =
        new FileReading(
            new FileReading.Store(
                List.of(URI.create("file:/a")),
                new SerializableConfiguration(hadoop),
                Spark.session().sparkContext().longAccumulator()),
            ArchiveFolder.rules(0),
            "batch");
    assertThat(Serialised.copy(reading)).isInstanceOf(FileReading.class);
  }
}
