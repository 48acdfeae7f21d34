package org.comention.report.page;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.transform;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/** Rows become JSON one after the other. */
final class Rows {
  /** Code points: who reads the page sees no more of a name, a title or a path. */
  private static final int LONGEST = 200;

  private Rows() {}

  /** An array of objects; what is null is left out. */
  static void write(JsonGenerator json, Dataset<Row> rows) throws IOException {
    Column[] columns = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
    json.writeStartArray();
    for (Iterator<Row> all = rows.select(to_json(struct(columns))).toLocalIterator();
        all.hasNext(); ) {
      json.writeRawValue(all.next().getString(0));
    }
    json.writeEndArray();
  }

  /**
   * Of each group one row, with {@code rows}: an array for each of these numbers, in the order of
   * the first. The first holds the steps from one to the next, which pack well.
   */
  static Dataset<Row> series(RelationalGroupedDataset groups, String... numbers) {
    Column[] cells =
        Arrays.stream(numbers)
            .map(name -> coalesce(col(name), lit(0)).cast("bigint"))
            .toArray(Column[]::new);
    return groups
        .agg(sort_array(collect_list(array(cells))).as("sorted"))
        .withColumn("rows", columns(col("sorted"), numbers.length))
        .drop("sorted");
  }

  private static Column columns(Column sorted, int numbers) {
    Column[] columns =
        IntStream.range(0, numbers)
            .mapToObj(i -> transform(sorted, row -> row.getItem(i)))
            .toArray(Column[]::new);
    columns[0] =
        transform(
            sorted,
            (row, i) ->
                row.getItem(0).minus(coalesce(get(sorted, i.minus(1)).getItem(0), lit(0L))));
    return array(columns);
  }

  /** A text that may be of any length, as its beginning. */
  static Column brief(String column) {
    return substring(col(column), 1, LONGEST).as(column);
  }
}
