package org.comention.sql;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.Spark;
import org.comention.table.PairsInPeriod;
import org.comention.table.Scope;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The views of {@code jobs/sql} over three small archives that were written and counted by hand, in
 * {@code src/test/resources/sql}: one with a leap day, gaps, documents known to the month alone and
 * undated ones, and two that begin before a New Year inside a week and end after it.
 */
class ViewsTest {
  private static final Path HANDMADE = Path.of("src", "test", "resources", "sql");
  private static final String GAP = "gap";
  private static final List<String> ARCHIVES = List.of(GAP, "new-year-2020", "new-year-2024");
  private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE VIEW (\\w+) AS\n");

  private static final String SHARED =
      "entity_a, entity_b, kind_a, kind_b, own_country, units, units_a, units_b, units_total,"
          + " expected, npmi, log_likelihood, jaccard";

  @TempDir private static Path tables;

  @BeforeAll
  static void writeTheTables() {
    ARCHIVES.forEach(name -> HandmadeTables.write(HANDMADE.resolve(name), tables.resolve(name)));
  }

  /** How all views of {@code jobs/sql} come to stand over a folder of tables. */
  enum Way {
    DUCKDB(DuckDb::over),
    SPARK_TABLES(SparkSql::tables),
    SPARK_TEMPORARY_VIEWS(SparkSql::temporaryViews);

    // A method reference without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Path, Engine> engine;

    Way(Function<Path, Engine> engine) {
      this.engine = engine;
    }

    Engine over(String archive) {
      return engine.apply(tables.resolve(archive));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyViewSaysWhatWasCountedByHand(Way way) throws IOException {
    try (Engine sql = way.over(GAP)) {
      assertAsCounted(sql, GAP);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DUCKDB, new-year-2020",
    "DUCKDB, new-year-2024",
    "SPARK_TEMPORARY_VIEWS, new-year-2020",
    "SPARK_TEMPORARY_VIEWS, new-year-2024"
  })
  void aWeekOverNewYearBelongsToItsMonday(Way way, String archive) throws IOException {
    try (Engine sql = way.over(archive)) {
      assertAsCounted(sql, archive);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pairsFollowThePeriodOnceItIsReplaced(Way way) throws IOException {
    try (Engine sql = way.over(GAP)) {
      replacePeriod(sql, "2024-02", "2024-04");
      assertAsCounted(sql, "gap-2024-02-to-04");
      replacePeriod(sql, "2024-05", "2024-05");
      assertAsCounted(sql, "gap-2024-05");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DUCKDB", "SPARK_TEMPORARY_VIEWS"})
  void noPeriodHasUndatedDocuments(Way way) {
    try (Engine sql = way.over(GAP)) {
      String pairs = "SELECT * FROM pairs_in_period";
      List<String> all = lines(sql.ask(pairs));
      replacePeriod(sql, "2024-01", "undated");
      assertThat(lines(sql.ask(pairs))).containsExactlyElementsOf(all);
      replacePeriod(sql, "undated", "undated");
      assertThat(lines(sql.ask(pairs))).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExportedGraphHasTheSamePairs(Scope scope) {
    Column[] shared = Stream.of(SHARED.split(", ")).map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> exported = PairsInPeriod.of(ViewsTest::dated, scope).select(shared);
    try (Engine sql = Way.SPARK_TEMPORARY_VIEWS.over(GAP)) {
      String query = "SELECT %s FROM pairs_in_period WHERE scope = '%s'";
      List<List<Object>> pairs = sql.ask(String.format(Locale.ROOT, query, SHARED, scope.label()));
      assertThat(pairs).hasSizeGreaterThan(1);
      assertThat(lines(SparkSql.rows(exported))).isEqualTo(lines(pairs));
    }
  }

  private static Dataset<Row> dated(Table table) {
    String folder = tables.resolve(GAP).resolve(table.label()).toString();
    Dataset<Row> rows = Spark.session().read().parquet(folder);
    return table.byMonth() ? rows.filter("month <> 'undated'") : rows;
  }

  @ParameterizedTest
  @EnumSource(names = {"DUCKDB", "SPARK_TEMPORARY_VIEWS"})
  void aTermEndsBeforeItsLastDay(Way way) {
    try (Engine sql = way.over(GAP)) {
      assertThat(holders(sql, "2013-11-16")).containsExactly("2004-saakashvili");
      assertThat(holders(sql, "2013-11-17")).isEmpty();
      assertThat(holders(sql, "2008-01-20")).containsExactly("2004-saakashvili");
      assertThat(holders(sql, "2008-01-19")).isEmpty();
    }
  }

  private static List<Object> holders(Engine sql, String day) {
    String query =
        "SELECT entity_id FROM terms WHERE country_id = 'GEO' AND held_from <= DATE '%s'"
            + " AND (held_to IS NULL OR held_to > DATE '%s')";
    return sql.ask(query.replace("%s", day)).stream().skip(1).map(row -> row.get(0)).toList();
  }

  @Test
  void noViewIsLeftOut() throws IOException {
    assertThat(views())
        .containsExactlyInAnyOrderElementsOf(expected(GAP).stream().map(ViewsTest::view).toList());
  }

  private static List<String> views() {
    return Stream.of("terms-duckdb.sql", "frequency.sql", "pairs.sql")
        .flatMap(script -> VIEW.matcher(Script.text(script)).results())
        .map(match -> match.group(1))
        .toList();
  }

  private static void replacePeriod(Engine sql, String first, String last) {
    sql.run(
        "CREATE OR REPLACE VIEW period AS SELECT '"
            + first
            + "' AS first_month, '"
            + last
            + "' AS last_month");
  }

  private static void assertAsCounted(Engine sql, String counted) throws IOException {
    for (Path file : expected(counted)) {
      assertThat(lines(sql.ask("SELECT * FROM " + view(file))))
          .as(view(file))
          .isEqualTo(Files.readAllLines(file));
    }
  }

  private static List<Path> expected(String counted) throws IOException {
    try (Stream<Path> files = Files.list(HANDMADE.resolve("expected").resolve(counted))) {
      return files.sorted().toList();
    }
  }

  private static String view(Path expected) {
    return expected.getFileName().toString().replace(".tsv", "");
  }

  /** Cells parted by tabs; all rows but the first, which has the names, in order. */
  private static List<String> lines(List<List<Object>> rows) {
    Stream<String> lines = rows.stream().skip(1).map(ViewsTest::line).sorted();
    return Stream.concat(Stream.of(line(rows.get(0))), lines).toList();
  }

  private static String line(List<Object> values) {
    return values.stream().map(ViewsTest::cell).collect(Collectors.joining("\t"));
  }

  private static String cell(Object value) {
    if (value instanceof Double number) {
      BigDecimal rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN);
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
