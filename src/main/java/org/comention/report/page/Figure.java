package org.comention.report.page;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.Table;

/**
 * Something that is counted, in words of SQL that all engines understand: what the page shows and
 * the query that it shows beside it are made of the same words.
 *
 * @param key what is counted apart; null for one number
 * @param condition which rows count; null for all
 */
record Figure(String label, Table table, String value, String key, String condition) {
  private static final int MOST = 200;

  static Figure number(String label, Table table, String value, String condition) {
    return new Figure(label, table, value, null, condition);
  }

  /** The query, for people. */
  String sql() {
    String where = condition == null ? "" : " WHERE " + condition;
    String from = value + " FROM " + table.label() + where;
    return key == null
        ? "SELECT " + from
        : "SELECT " + key + ", " + from + " GROUP BY 1 ORDER BY 2 DESC, 1";
  }

  /** {@code label}, {@code key} (null for one number alone) and {@code value}. */
  Dataset<Row> ask(Function<Table, Dataset<Row>> tables) {
    Dataset<Row> rows = tables.apply(table);
    Dataset<Row> counting = condition == null ? rows : rows.filter(condition);
    return counting
        .groupBy((key == null ? lit(null).cast("string") : expr(key)).as("key"))
        .agg(coalesce(expr(value).cast("bigint"), lit(0L)).as("value"))
        .orderBy(expr("value").desc(), expr("key"))
        .limit(MOST)
        .select(lit(label).as("label"), expr("key"), expr("value"));
  }
}
