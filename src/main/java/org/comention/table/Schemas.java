package org.comention.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The check before a table is written. {@code Dataset.to} would fill a missing column with nulls,
 * and comments and NOT NULL are lost whenever Parquet is read: so it is done on names and types.
 */
final class Schemas {
  private Schemas() {}

  /** See {@link Table#exactly}. */
  static Dataset<Row> exactly(Dataset<Row> rows, StructType schema, String table) {
    // Names and types at every depth, in order; not what may be null, not comments.
    String expected = schema.catalogString();
    String found = rows.schema().catalogString();
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "Cannot write %s: its columns are %s, not %s.", table, found, expected));
    }
    return rows.select(
        Arrays.stream(schema.fields()).map(field -> written(field, table)).toArray(Column[]::new));
  }

  private static Column written(StructField field, String table) {
    Column column = col(field.name());
    Column checked = field.nullable() ? column : present(column, field, table);
    return checked.as(field.name(), field.metadata());
  }

  /** Text is not null for Spark either: where a month may be, it sorts rows anew by that alone. */
  private static Column present(Column column, StructField field, String table) {
    return field.dataType().equals(DataTypes.StringType)
        ? coalesce(column, missing(field, table), lit(""))
        : coalesce(column, missing(field, table));
  }

  private static Column missing(StructField field, String table) {
    return raise_error(
            lit(String.format(Locale.ROOT, "Cannot write %s: %s is null.", table, field.name())))
        .cast(field.dataType());
  }
}
