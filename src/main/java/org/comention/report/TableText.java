package org.comention.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampType;
import org.comention.report.export.Csv;
import org.comention.table.Table;

/**
 * The rows of a table as text, one after the other as Spark gives them: by month, then by the
 * columns from left to right. Days and times are ISO 8601, times in UTC.
 */
public final class TableText {
  private static final String TIME = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX";
  private static final Map<String, String> JSON =
      Map.of("ignoreNullFields", "false", "timestampFormat", TIME);

  private TableText() {}

  /** With a heading; lists, maps and structs as JSON. */
  public static void csv(Table table, Dataset<Row> rows, Writer out) throws IOException {
    out.write(Csv.row(Arrays.asList(table.schema().fieldNames())));
    Column[] cells =
        Arrays.stream(table.schema().fields()).map(TableText::cell).toArray(Column[]::new);
    for (Iterator<Row> all = ordered(table, rows).select(cells).toLocalIterator();
        all.hasNext(); ) {
      out.write(Csv.row(values(all.next())));
    }
  }

  /** An object a line, with all columns, null or not. */
  public static void jsonLines(Table table, Dataset<Row> rows, Writer out) throws IOException {
    Column[] columns =
        Arrays.stream(table.schema().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> lines = ordered(table, rows).select(to_json(struct(columns), JSON));
    for (Iterator<Row> all = lines.toLocalIterator(); all.hasNext(); ) {
      out.write(all.next().getString(0));
      out.write('\n');
    }
  }

  private static Dataset<Row> ordered(Table table, Dataset<Row> rows) {
    return rows.orderBy(table.order());
  }

  private static Column cell(StructField field) {
    Column column = col(field.name());
    if (field.dataType() instanceof TimestampType) {
      return date_format(column, TIME);
    }
    return field.dataType() instanceof AtomicType ? column : to_json(column, JSON);
  }

  private static List<Object> values(Row row) {
    return IntStream.range(0, row.size()).<Object>mapToObj(row::get).toList();
  }
}
