package org.comention.job;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.Spark;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in which one thing is made wrong, and what {@code check} says of it. */
class CheckTest {
  @TempDir static Path before;
  @TempDir Path folder;

  private static Workshop prepared;
  private Workshop workshop;

  @BeforeAll
  static void publish() throws IOException {
    prepared = new Workshop(before);
    prepared.write(
        "news.jsonl",
        """
        {"date":"2024-02-29","text":"Armenia met Iran. President Pashinyan went to Georgia."}
        {"date":"2024-02-29","text":"Armenia met Iran. President Pashinyan went to Georgia."}
        {"date":"2024-03-05","text":"Foreign Minister John Exampleton of Chad met Iraq."}
        {"date":"2024-04-01","text":"Mali and Chad wish to open the road between them before the rains come again, and have asked engineers of three towns how long that would take and what it would cost."}
        {"date":"2024-04-02","text":"Mali and Chad wish to open the road between them before the rains come again, and have asked engineers of three towns how long that would take and what it would cost them."}
        {"text":"Peru and Chile."}
        {"title":"without a text"}
        """);
    prepared.publish("--max-reject-share", "1");
  }

  @BeforeEach
  void copy() throws IOException {
    workshop = prepared.copy(folder);
  }

  private Workshop.Result check(String... more) {
    return Workshop.command(
        Stream.concat(Stream.of("check", "--tables", workshop.tables.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void ofRightTablesThereIsNothingToSay() {
    Workshop.Result deep = check("--deep");

    assertThat(deep.out())
        .isEqualTo("Version 1: all is right; rows of 4 of 4 months were looked at\n");
    assertThat(deep.code()).isZero();
    assertThat(check().code()).isZero();
  }

  /** table, month, column, its new value in all rows of that file, what is said of it. */
  private static final String WRONG =
      """
      documents          | 2024-02 | doc_id       | 'same'           | documents: same: stands there 2 times
      documents          | 2024-03 | published    | date'2023-01-01' | was published on 2023-01-01, under 2024-03
      documents          | undated | batch        | 'other'          | is of batch other, which did not read its file
      documents          | undated | sections     | transform(sections, s -> struct(s.section, s.start, 999 AS end, s.paragraphs, s.sentences)) | has a section up to 999
      mentions           | 2024-02 | doc_id       | 'none'           | is no document of the same month, day and batch
      mentions           | 2024-02 | start        | 0                | begins inside another mention
      mentions           | 2024-03 | surface      | upper(surface)   | gives another text than CHAD
      mentions           | undated | entity_id    | 'nobody'         | names no entity: nobody
      mentions           | undated | country_id   | 'XYZ'            | has no such country: XYZ
      duplicates         | 2024-02 | duplicate_of | 'none'           | is a duplicate of none: one of them is no document
      duplicates         | 2024-04 | similarity   | 0.75D            | duplicates: {"doc_id":
      inputs             | -       | documents    | documents + 1    | inputs: news.jsonl: has other numbers of documents or rejects
      mention_frequency  | 2024-03 | mentions     | mentions + 1     | mention_frequency: {"day":"2024-03-05"
      archive_volume     | undated | words        | words + 1        | archive_volume: {"dated_by_source":{},"documents":1
      co_mentions        | undated | units_a      | units_a + 1      | co_mentions: {"documents":1,"entity_a":"CHL"
      unlisted_officials | 2024-03 | name         | 'Nobody'         | "name":"Nobody"
      """;

  @Test
  void whatIsWrongIsNamedWithItsPlaceTheFirstTenOfIt() throws IOException {
    List<String[]> wrong = WRONG.lines().map(line -> line.split(" *[|] ", -1)).toList();
    for (String[] row : wrong) {
      alter(file(row[0], row[1]), row[2], row[3]);
    }

    Workshop.Result result = check("--deep");
    List<String> all = violations();

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out().lines())
        .hasSize(11)
        .startsWith(all.get(0))
        .last()
        .isEqualTo("Version 1: the tables are wrong; rows of 4 of 4 months were looked at");
    for (String[] row : wrong) {
      assertThat(all).anyMatch(line -> line.startsWith(row[0]) && line.contains(row[4]));
    }
  }

  @Test
  void aFileThatIsGoneOrHasAnotherSizeIsNamed() throws IOException {
    Path mentions = file("mentions", "2024-03");
    Files.delete(mentions);
    assertThat(check().out()).startsWith("mentions: data/").contains(".parquet: is not there");

    Files.writeString(mentions, "short");
    assertThat(check().out()).contains("has 5 bytes, not ");
  }

  @Test
  void aLinkThatIsMissingOrOneTooManyIsNamed() throws IOException {
    Path folder = workshop.current(Table.MENTIONS).resolve("month=2024-03").toRealPath();
    try (Stream<Path> links = Files.list(folder)) {
      Files.move(links.findFirst().orElseThrow(), folder.resolve("other.parquet"));
    }

    assertThat(check().out())
        .containsPattern("mentions: versions/1/mentions/month=2024-03/part-\\S+: is not there\n")
        .contains(
            "mentions: versions/1/mentions/month=2024-03/other.parquet: is not of this version");
  }

  @Test
  void aFileWithOtherColumnsIsNamed() throws IOException {
    Path mentions = file("mentions", "2024-03");
    replace(mentions, Spark.session().range(1).toDF());
    assertThat(check().out()).contains("has 1 rows, not ");

    replace(mentions, Spark.session().read().parquet(mentions.toString()).selectExpr("1 AS one"));
    setInManifest(mentions, "rows", 1);
    assertThat(check().out()).contains("has the columns struct<one:int>");
  }

  @Test
  void ofManyMonthsAFewAreLookedAt() {
    SortedSet<String> months = new TreeSet<>();
    for (int year = 2000; year < 2020; year++) {
      months.add(year + "-01");
    }
    months.add("undated");

    assertThat(CheckCommand.sample(months))
        .containsExactly(
            "2000-01", "2004-01", "2008-01", "2012-01", "2016-01", "2019-01", "undated");
    assertThat(CheckCommand.sample(new TreeSet<>())).isEmpty();
  }

  private List<String> violations() throws IOException {
    Versions versions = Versions.in(workshop.tables.toString(), "read ", new FileSystems());
    Published published = Published.last(versions);
    SortedSet<String> months = published.manifest().tables().months(Table.DOCUMENTS);
    return CheckOnSpark.violations(published, months, 1000).stream()
        .map(Violation::toString)
        .toList();
  }

  /** Gives a column of a file another value, and the manifest its size. */
  private void alter(Path file, String column, String value) throws IOException {
    replace(file, Spark.session().read().parquet(file.toString()).withColumn(column, expr(value)));
  }

  private void replace(Path file, Dataset<Row> rows) throws IOException {
    Path written = folder.resolve("written");
    Dataset<Row> apart = rows.localCheckpoint();
    apart
        .coalesce(1)
        .write()
        .mode("overwrite")
        .option("compression", "zstd")
        .parquet(written.toString());
    try (Stream<Path> parts = Files.list(written)) {
      Path part =
          parts.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    setInManifest(file, "bytes", Files.size(file));
  }

  /** The file with a table's rows of a month; {@code -} where the table has no months. */
  private Path file(String table, String month) throws IOException {
    for (JsonNode file : manifest().path("tables").path(table)) {
      boolean ofMonth = month.equals(file.path("month").asText("-").replace("null", "-"));
      if (ofMonth && file.path("rows").asLong() > 0) {
        return workshop.tables.resolve(file.path("path").asText());
      }
    }
    throw new IllegalStateException(table + " has no rows of " + month);
  }

  private JsonNode manifest() throws IOException {
    return Json.MAPPER.readTree(workshop.tables.resolve("versions/1/manifest.json").toFile());
  }

  private void setInManifest(Path file, String key, long value) throws IOException {
    JsonNode manifest = manifest();
    String path = workshop.tables.relativize(file).toString();
    for (JsonNode entry : manifest.findParents("path")) {
      if (entry.path("path").asText().equals(path)) {
        ((ObjectNode) entry).put(key, value);
      }
    }
    Json.MAPPER.writeValue(workshop.tables.resolve("versions/1/manifest.json").toFile(), manifest);
  }
}
