package org.comention.report.page;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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

  /** Of a group: its numbers as an array of arrays, in the order of the first of them. */
  static Column series(String... numbers) {
    Column[] cells =
        Arrays.stream(numbers)
            .map(name -> coalesce(col(name), lit(0)).cast("bigint"))
            .toArray(Column[]::new);
    return sort_array(collect_list(array(cells)));
  }

  /** A text that may be of any length, as its beginning. */
  static Column brief(String column) {
    return substring(col(column), 1, LONGEST).as(column);
  }
}
