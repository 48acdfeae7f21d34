package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.AtomicType;
import org.comention.Spark;
import org.comention.sql.DuckDb;
import org.comention.sql.Engine;
import org.comention.sql.Script;
import org.comention.sql.SparkSql;
import org.comention.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One run over {@code sample-data/archive}: its tables and what the example queries say of them are
 * as expected, and two engines agree.
 */
class SampleQueriesTest {
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
  private static final Path QUERIES = Path.of("sample-data", "queries");

  /** Different in each run or each clone, or long and told by content_hash. */
  private static final List<String> UNSTABLE =
      List.of(
          "batch",
          "text",
          "modified",
          "id",
          "started",
          "ended",
          "gazetteer_version",
          "rules_version",
          "configuration");

  private static Path current;
  private static Engine spark;
  private static Engine duckdb;

  @BeforeAll
  static void openTheSample() {
    current = Sample.tables().tables.resolve("current");
    spark = SparkSql.temporaryViews(current);
    duckdb = DuckDb.over(current);
  }

  @AfterAll
  static void closeTheEngines() {
    spark.close();
    duckdb.close();
  }

  @Test
  void theRunEndsWell() {
    assertThat(Sample.result().err()).doesNotContain("Cannot");
    assertThat(Sample.result().code()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theTableIsAsExpected(Table table) throws IOException {
    List<String> lines = Golden.lines(readable(reviewed(table)));
    Golden.assertExpected(table.label(), Golden.sorted(lines));
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theRowsOfEachFileAreInOrder(Table table) {
    String order =
        Arrays.stream(table.schema().fields())
            .filter(field -> field.dataType() instanceof AtomicType)
            .map(field -> "\"" + field.name() + "\" NULLS FIRST, ")
            .collect(Collectors.joining());
    String place =
        "row_number() OVER (PARTITION BY filename ORDER BY " + order + "file_row_number)";
    String files =
        "read_parquet('" + current(table) + "/**/*.parquet', filename=true, file_row_number=true)";

    assertThat(Sample.tables().query("SELECT count(*) FROM " + files)).isNotEqualTo(List.of("0"));
    assertThat(
            Sample.tables()
                .query(
                    "SELECT count(*) FROM (SELECT file_row_number AS found, "
                        + place
                        + " - 1 AS place FROM "
                        + files
                        + ") WHERE found <> place"))
        .containsExactly("0");
  }

  /** Without the many rows that nobody would review; other tests recompute those. */
  private static Dataset<Row> reviewed(Table table) {
    return switch (table) {
      case ARCHIVE_VOLUME -> rows(table).filter(col("documents").gt(0));
      case CO_MENTIONS -> rows(table).filter(col("scope").equalTo("sentence"));
      case ENTITIES ->
          rows(table)
              .drop("terms")
              .join(rows(Table.MENTIONS).select("entity_id").distinct(), "entity_id", "left_semi");
      default -> rows(table);
    };
  }

  /** Documents by where they stand in the archive, and text instead of arrays and maps. */
  private static Dataset<Row> readable(Dataset<Row> rows) {
    Dataset<Row> places = rows(Table.DOCUMENTS).select(col("doc_id").as("place_id"), place());
    Dataset<Row> named = rows;
    for (String id : List.of("duplicate_of", "doc_id")) {
      boolean refers = Arrays.asList(rows.columns()).contains(id) && !isDocuments(rows);
      if (refers) {
        named = named.join(places, col(id).equalTo(col("place_id"))).drop("place_id", id);
        named = named.withColumnRenamed("place", id);
      }
    }
    return named.select(
        Arrays.stream(rows.columns())
            .filter(name -> !UNSTABLE.contains(name))
            .map(name -> text(rows, name))
            .toArray(Column[]::new));
  }

  private static boolean isDocuments(Dataset<Row> rows) {
    return Arrays.asList(rows.columns()).contains("content_hash");
  }

  private static Column place() {
    return concat(concat_ws("!", col("path"), col("member")), lit("#"), col("position"))
        .as("place");
  }

  private static Column text(Dataset<Row> rows, String name) {
    boolean plain = rows.schema().apply(name).dataType() instanceof AtomicType;
    return plain ? col(name) : to_json(col(name)).as(name);
  }

  static Stream<String> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theQuerySaysTheSameInTwoEngines(String name) throws IOException {
    String sql = Files.readString(QUERIES.resolve(name), StandardCharsets.UTF_8);
    List<String> answer = lines(spark.ask(sql));
    assertThat(answer).hasSizeGreaterThan(1);
    assertThat(lines(duckdb.ask(sql))).isEqualTo(answer);
    Golden.assertExpected("queries/" + name.replace(".sql", ""), answer);
  }

  /** In engines of their own, since one of the statements replaces a view. */
  @Test
  void theSqlOfTheReadmeSaysTheSameInTwoEngines() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    try (Engine one = DuckDb.over(current);
        Engine other = SparkSql.temporaryViews(current)) {
      for (MatchResult block : SQL.matcher(readme).results().toList()) {
        List<String> answer = lastAnswer(one, block.group(1));
        assertThat(answer).hasSizeGreaterThan(1);
        assertThat(lastAnswer(other, block.group(1))).isEqualTo(answer);
      }
    }
  }

  @Test
  void thePairsOfAPeriodOfOneMonthAreThoseOfThatMonth() {
    String pairs =
        "SELECT scope, entity_a, entity_b, units, units_a, units_b, units_total, expected, npmi,"
            + " log_likelihood, jaccard FROM %s ORDER BY scope, entity_a, entity_b";
    String inTable = pairs.replace("%s", "co_mentions WHERE month = '2023-02'");
    try (Engine engine = DuckDb.over(current)) {
      engine.run(
          "CREATE OR REPLACE VIEW period AS SELECT '2023-02' AS first_month, '2023-02' AS last_month");
      assertThat(lines(engine.ask(pairs.replace("%s", "pairs_in_period"))))
          .hasSizeGreaterThan(1)
          .isEqualTo(lines(engine.ask(inTable)));
    }
  }

  private static List<String> lastAnswer(Engine engine, String block) {
    List<String> statements = Script.cut(block);
    int last = statements.size() - 1;
    statements.subList(0, last).forEach(engine::run);
    return lines(engine.ask(statements.get(last)));
  }

  private static List<String> lines(List<List<Object>> rows) {
    return rows.stream().map(Golden::line).toList();
  }

  private static Dataset<Row> rows(Table table) {
    return Spark.session().read().option("basePath", current(table)).parquet(current(table));
  }

  private static String current(Table table) {
    return current.resolve(table.label()).toString();
  }
}
