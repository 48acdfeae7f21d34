package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DuckDB computes the derived tables anew, from the Parquet of documents and mentions and with SQL
 * of its own (src/test/resources/oracle), and must find what Spark found.
 */
class SecondEngineTest {
  @TempDir private Path tables;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSecondEngineFindsTheSameInARandomArchive(long seed) throws IOException, SQLException {
    write(RandomArchive.of(seed));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      assertSame(duckdb, Table.DUPLICATES);
      assertSame(duckdb, Table.MENTION_FREQUENCY);
      assertSame(duckdb, Table.ARCHIVE_VOLUME);
      assertSame(duckdb, Table.CO_MENTIONS);
    }
  }

  private void write(Handmade archive) {
    CountingPolicy policy = CountingPolicy.DEFAULT;
    Dataset<Row> documents = archive.documents();
    Dataset<Row> mentions = archive.mentions();
    Dataset<Row> duplicates = archive.duplicates();
    write(Table.DOCUMENTS, documents);
    write(Table.MENTIONS, mentions);
    write(Table.DUPLICATES, duplicates);
    Dataset<Row> frequency = MentionFrequency.build(mentions, duplicates, policy);
    Dataset<Row> volume = ArchiveVolume.build(documents, duplicates, policy);
    Dataset<Row> unique = Duplicates.without(mentions, duplicates);
    write(Table.MENTION_FREQUENCY, frequency);
    write(Table.ARCHIVE_VOLUME, volume);
    write(Table.CO_MENTIONS, CoMentions.build(unique, frequency, volume, policy));
  }

  private void write(Table table, Dataset<Row> rows) {
    table
        .exactly(rows)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .partitionBy(Table.MONTH)
        .parquet(tables.resolve(table.label()).toString());
  }

  private void assertSame(Connection duckdb, Table table) throws IOException, SQLException {
    try (Statement statement = duckdb.createStatement()) {
      for (Table read : Table.values()) {
        if (tables.resolve(read.label()).toFile().isDirectory()) {
          statement.execute(view(read));
        }
      }
      List<String> found = lines(statement, "SELECT * FROM " + table.label());
      assertThat(found).as(table.label()).isNotEmpty();
      assertThat(lines(statement, oracle(table))).isEqualTo(found);
    }
  }

  private String view(Table table) {
    return String.format(
            Locale.ROOT,
            "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet('%s/*/*.parquet', ",
            table.label(),
            tables.resolve(table.label()))
        + "hive_partitioning = true, hive_types_autocast = false)";
  }

  private static String oracle(Table table) throws IOException {
    String resource = "/oracle/" + table.label() + ".sql";
    try (InputStream sql = SecondEngineTest.class.getResourceAsStream(resource)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The rows, sorted; doubles to 9 places, since sums in another order end in other bits. */
  private static List<String> lines(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> line = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          line.add(text(rows.getObject(column)));
        }
        lines.add(String.join(" | ", line));
      }
    }
    lines.sort(null);
    return lines;
  }

  private static String text(Object value) {
    // Adding 0.0 turns a negative zero into zero.
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.9f", number + 0.0)
        : String.valueOf(value);
  }
}
