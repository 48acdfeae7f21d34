package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.table.Table;

/** Reads tables by the files of a version, wherever those lie. */
final class LiveTables {
  private final SparkSession spark;
  private final Layout layout;

  LiveTables(SparkSession spark, Layout layout) {
    this.spark = spark;
    this.layout = layout;
  }

  /**
   * The rows of these files. Spark finds no partitions in a list of files from several folders, so
   * the month is taken from each file's own path.
   */
  Dataset<Row> read(Table table, List<LiveFile> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    String[] paths =
        files.stream().map(file -> layout.file(file.path()).toString()).toArray(String[]::new);
    Dataset<Row> rows = spark.read().schema(TableWriter.stored(table)).parquet(paths);
    return table.byMonth() ? rows.withColumn(Table.MONTH, month(col("_metadata.file_path"))) : rows;
  }

  /** Of each row, so without a regular expression. */
  private static Column month(Column path) {
    return substring_index(substring_index(path, "/" + Layout.MONTH, -1), "/", 1);
  }
}
