package org.comention.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.StructField;
import org.comention.Spark;
import org.comention.table.Table;

/**
 * Tables that were written by hand as {@code TABLE.tsv}: a column that the file lacks is null, an
 * array is JSON, a table without file is empty.
 */
final class HandmadeTables {
  private HandmadeTables() {}

  /** The Parquet of all tables, in the layout that a run gives them. */
  static void write(Path handmade, Path tables) {
    for (Table table : Table.values()) {
      Path file = handmade.resolve(table.label() + ".tsv");
      Path folder = tables.resolve(table.label());
      if (!Files.exists(file)) {
        writeEmpty(table, folder);
      } else if (table.byMonth()) {
        read(table, file).write().partitionBy(Table.MONTH).parquet(folder.toString());
      } else {
        read(table, file).write().parquet(folder.toString());
      }
    }
  }

  private static void writeEmpty(Table table, Path folder) {
    Dataset<Row> none = Spark.session().createDataFrame(List.of(), table.schema());
    Path file = table.byMonth() ? folder.resolve("month=undated") : folder;
    none.drop(table.byMonth() ? new String[] {Table.MONTH} : new String[0])
        .write()
        .parquet(file.toString());
  }

  private static Dataset<Row> read(Table table, Path file) {
    Dataset<Row> cells =
        Spark.session()
            .read()
            .option("sep", "\t")
            .option("header", true)
            .option("quote", "")
            .csv(file.toString())
            .coalesce(1);
    List<String> names = Arrays.asList(cells.columns());
    return cells.select(
        Arrays.stream(table.schema().fields())
            .map(field -> names.contains(field.name()) ? value(field) : missing(field))
            .toArray(Column[]::new));
  }

  private static Column value(StructField field) {
    Column cell = col(field.name());
    Column value =
        field.dataType() instanceof AtomicType
            ? cell.cast(field.dataType())
            : from_json(cell, field.dataType());
    return value.as(field.name());
  }

  private static Column missing(StructField field) {
    return lit(null).cast(field.dataType()).as(field.name());
  }
}
