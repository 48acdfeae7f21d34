package org.comention.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.comention.table.Table;

/** What the files {@code jobs/sql/tables-ENGINE.sql} must say, from the schemas of the tables. */
final class TableScripts {
  private static final String DUCKDB =
      """
      -- The tables as views in DuckDB. First say where they are: SET VARIABLE tables = 'tables/current'
      """;

  private static final String SPARK =
      """
      -- External tables in the metastore of Spark SQL, over an absolute folder: spark-sql -d tables=/data/tables/current
      -- Run it again after each run of the job: what it drops are entries of the metastore, never files.
      CREATE DATABASE IF NOT EXISTS comention;
      USE comention;
      """;

  private static final String TRINO =
      """
      -- External tables of a Hive connector in Trino, over an absolute address that you put in place of ${tables}.
      -- Run it again after each run of the job: what it drops are entries of the metastore, never files.
      CREATE SCHEMA IF NOT EXISTS comention;
      """;

  private TableScripts() {}

  static String duckdb() {
    return script(DUCKDB, TableScripts::duckdb);
  }

  static String spark() {
    return script(SPARK, TableScripts::spark);
  }

  static String trino() {
    return script(TRINO, TableScripts::trino);
  }

  private static String script(String head, Function<Table, String> statements) {
    return Stream.concat(Stream.of(head), Stream.of(Table.values()).map(statements))
        .collect(Collectors.joining("\n"));
  }

  private static String duckdb(Table table) {
    return String.format(
        Locale.ROOT,
        """
    CREATE OR REPLACE VIEW %1$s AS
    SELECT * FROM read_parquet(
      getvariable('tables') || '/%1$s/%2$s);
    """,
        table.label(),
        table.byMonth()
            ? "*/*.parquet', hive_partitioning = true, hive_types_autocast = false"
            : "*.parquet', hive_partitioning = false");
  }

  private static String spark(Table table) {
    String partitioned = table.byMonth() ? "\nPARTITIONED BY (month)" : "";
    String repaired = table.byMonth() ? "MSCK REPAIR TABLE " + table.label() + ";\n" : "";
    return String.format(
        Locale.ROOT,
        """
    DROP TABLE IF EXISTS %1$s;
    CREATE TABLE %1$s (
    %2$s
    )
    USING PARQUET%3$s
    LOCATION '${tables}/%1$s';
    %4$s""",
        table.label(),
        columns(table, TableScripts::spark),
        partitioned,
        repaired);
  }

  private static String trino(Table table) {
    String partitioned = table.byMonth() ? ", partitioned_by = ARRAY['month']" : "";
    String repaired =
        table.byMonth()
            ? "CALL system.sync_partition_metadata('comention', '" + table.label() + "', 'FULL');\n"
            : "";
    return String.format(
        Locale.ROOT,
        """
    DROP TABLE IF EXISTS %1$s;
    CREATE TABLE %1$s (
    %2$s
    )
    WITH (format = 'PARQUET', external_location = '${tables}/%1$s'%3$s);
    %4$s""",
        table.label(),
        columns(table, TableScripts::trino),
        partitioned,
        repaired);
  }

  private static String columns(Table table, Function<StructField, String> nameAndType) {
    return Arrays.stream(table.schema().fields())
        .map(column -> nameAndType.apply(column) + " COMMENT '" + comment(column) + "'")
        .map(column -> "  " + column)
        .collect(Collectors.joining(",\n"));
  }

  private static String comment(StructField column) {
    return column.getComment().get().replace("'", "''");
  }

  private static String spark(StructField column) {
    return column.name() + " " + column.dataType().sql();
  }

  private static String trino(StructField column) {
    return quoted(column.name()) + " " + trino(column.dataType());
  }

  private static String trino(DataType type) {
    if (type instanceof ArrayType array) {
      return "ARRAY(" + trino(array.elementType()) + ")";
    }
    if (type instanceof MapType map) {
      return "MAP(" + trino(map.keyType()) + ", " + trino(map.valueType()) + ")";
    }
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .map(TableScripts::trino)
          .collect(Collectors.joining(", ", "ROW(", ")"));
    }
    return type.equals(DataTypes.StringType)
        ? "VARCHAR"
        : type.sql().replaceAll("^INT$", "INTEGER");
  }

  private static String quoted(String name) {
    return name.equals("end") ? "\"end\"" : name;
  }
}
