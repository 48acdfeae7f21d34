package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are taken out of tables of two batches. */
class ForgetTest {
  private static final String MARCH =
      """
      {"date":"2024-03-05","text":"Armenia met Iran."}
      {"date":"2024-03-06","text":"Chad met Iraq."}
      """;

  @TempDir static Path before;
  @TempDir Path folder;

  private static Workshop prepared;
  private Workshop workshop;

  @BeforeAll
  static void publishTwoBatches() throws IOException {
    prepared = new Workshop(before);
    prepared.write("crawl/march.jsonl", MARCH);
    prepared.write("crawl/peru.txt", "Peru, undated.\n");
    prepared.publish("--batch", "first");
    prepared.write("wire/copy.jsonl", "{\"date\":\"2024-05-07\",\"text\":\"Armenia met Iran.\"}\n");
    prepared.publish("--batch", "second");
  }

  @BeforeEach
  void copy() throws IOException {
    workshop = prepared.copy(folder);
  }

  private Workshop.Result forget(String... more) {
    Stream<String> tables = Stream.of("forget", "--tables", workshop.tables.toString());
    return Workshop.command(Stream.concat(tables, Stream.of(more)).toArray(String[]::new));
  }

  private String id(String text) {
    return workshop
        .query(
            "SELECT doc_id FROM "
                + workshop.published(Table.DOCUMENTS)
                + (" WHERE text LIKE '%" + text + "%'"))
        .get(0);
  }

  @Test
  void theDocumentsOfAPathLeaveAllTables() throws IOException {
    Workshop.Result result = forget("--path", "crawl/*.jsonl");

    assertThat(result.err()).doesNotContain("Cannot");
    assertThat(result.out())
        .isEqualTo(
            "Took out 2 documents with 4 mentions. This is version 3; older ones still have them"
                + " until their time is over (--drop-versions).\n");
    assertThat(workshop.paths(Table.DOCUMENTS))
        .containsExactly("crawl/peru.txt", "wire/copy.jsonl");
    assertThat(workshop.rows(Table.DUPLICATES)).isEmpty();
    assertThat(workshop.rows(Table.MENTION_FREQUENCY).toString())
        .doesNotContain("TCD", "2024-03")
        .contains("ARM");
    assertThat(workshop.rows(Table.INPUTS))
        .filteredOn(row -> row.contains("march"))
        .singleElement()
        .asString()
        .contains("'documents': 0", "forgotten=2");
    assertThat(workshop.violations()).isEmpty();
  }

  @Test
  void noLaterRunBringsThemBack() throws IOException {
    workshop.forget(Workshop.UNWATCHED, "--path", "crawl/later/**", "--doc-id", id("Chad"));
    assertThat(workshop.rows(Table.DOCUMENTS)).hasSize(3);
    workshop.write("crawl/later/new.txt", "Niger.\n");
    workshop.write("other.txt", "Mali.\n");

    workshop.publish("--batch", "first");

    assertThat(workshop.paths(Table.DOCUMENTS))
        .containsExactly("crawl/march.jsonl", "crawl/peru.txt", "other.txt", "wire/copy.jsonl");
    assertThat(workshop.rows(Table.MENTIONS).toString()).doesNotContain("Chad").contains("Armenia");
    assertThat(workshop.rows(Table.INPUTS)).filteredOn(row -> row.contains("forgotten")).hasSize(2);
    assertThat(workshop.violations()).isEmpty();
  }

  @Test
  void olderVersionsGoAtOnceWhereThatIsAsked() throws IOException {
    Workshop.Result result = forget("--path", "crawl/peru.txt", "--drop-versions");

    assertThat(result.out()).contains("This is version 3; all older ones are gone.");
    assertThat(workshop.tables.resolve("versions")).isDirectoryNotContaining("glob:**/[12]");
    assertThat(workshop.query("SELECT text FROM read_parquet('" + documents() + "')").toString())
        .doesNotContain("Peru")
        .contains("Chad", "Iran");
  }

  /** Whatever lies there, live or not. */
  private String documents() {
    return workshop.tables.resolve("data") + "/*/documents*/*/*.parquet";
  }

  @Test
  void whatHasBeenForgottenBeforeCanBeDroppedLater() throws IOException {
    workshop.forget(Workshop.UNWATCHED, "--path", "crawl/peru.txt");

    Workshop.Result result = forget("--drop-versions");

    assertThat(result.out()).startsWith("Took out 0 documents").contains("all older ones are gone");
    assertThat(workshop.tables.resolve("versions")).isDirectoryNotContaining("glob:**/[123]");
    assertThat(workshop.violations()).isEmpty();
  }

  @Test
  void whatIsNotThereYetIsRememberedOnce() throws IOException {
    assertThat(forget("--path", "next/*").out()).startsWith("Took out 0 documents");
    assertThat(forget("--path", "next/*").out())
        .isEqualTo("Nothing to forget: all of it is forgotten already.\n");

    workshop.write("next/a.txt", "Niger.\n");
    workshop.write("next/deeper/b.txt", "Mali.\n");
    workshop.publish();
    assertThat(workshop.paths(Table.DOCUMENTS)).contains("next/deeper/b.txt");
    assertThat(workshop.paths(Table.DOCUMENTS)).doesNotContain("next/a.txt");
  }

  @Test
  void mistakesAreToldInASentence() throws IOException {
    assertThat(forget().err())
        .isEqualTo(
            "Cannot forget: neither a path nor a document is named. Give --path or --doc-id.\n");
    assertThat(forget("--doc-id", "12").err())
        .contains("Cannot forget the document 12: it is no doc_id. Give the 32 hex digits");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Workshop.command("forget", "--tables", empty.toString(), "--path", "a").code())
        .isEqualTo(2);
    assertThat(workshop.version()).isEqualTo(2);
  }
}
