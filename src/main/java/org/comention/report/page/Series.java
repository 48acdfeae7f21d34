package org.comention.report.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.Table;

/** Counts over time; days and months are numbers from the first one of the period. */
final class Series {
  private static final String[] UNITS = {
    "documents", "unique_documents", "unique_paragraphs", "unique_sentences"
  };

  private final Function<Table, Dataset<Row>> tables;
  private final Selection selection;

  Series(Function<Table, Dataset<Row>> tables, Selection selection) {
    this.tables = tables;
    this.selection = selection;
  }

  /** {@code month, documents, unique documents, paragraphs, sentences} of the archive. */
  Dataset<Row> volumeByMonth() {
    Dataset<Row> months =
        tables.apply(Table.ARCHIVE_VOLUME).groupBy(month()).agg(sums(UNITS)[0], rest(sums(UNITS)));
    return Rows.series(months.groupBy(), with("month", UNITS));
  }

  /** {@code day, documents, unique documents} of the archive, those of the days alone. */
  Dataset<Row> volumeByDay() {
    Dataset<Row> days =
        tables
            .apply(Table.ARCHIVE_VOLUME)
            .filter("day IS NOT NULL AND documents > 0")
            .select(day(), col("documents"), col("unique_documents"));
    return Rows.series(days.groupBy(), "day", "documents", "unique_documents");
  }

  /** Of each entity {@code month, mentions, documents, unique ones, paragraphs, sentences}. */
  Dataset<Row> byMonth(Cast cast) {
    String[] counts = with("mentions", UNITS);
    Dataset<Row> months =
        tables
            .apply(Table.MENTION_FREQUENCY)
            .join(broadcast(cast.rows()), "entity_id")
            .groupBy(col("number"), month())
            .agg(sums(counts)[0], rest(sums(counts)));
    return Rows.series(months.groupBy("number"), with("month", counts));
  }

  /** Of each entity with days {@code day, mentions, documents, unique documents}. */
  Dataset<Row> byDay(Cast cast) {
    Dataset<Row> days =
        tables
            .apply(Table.MENTION_FREQUENCY)
            .filter("day IS NOT NULL")
            .join(broadcast(cast.detailed()), "entity_id")
            .select(
                col("number"), day(), col("mentions"), col("documents"), col("unique_documents"));
    return Rows.series(days.groupBy("number"), "day", "mentions", "documents", "unique_documents");
  }

  /** Of each source of dates {@code month, documents}; those known to the year have none. */
  Dataset<Row> dates() {
    Dataset<Row> months =
        tables
            .apply(Table.ARCHIVE_VOLUME)
            .select(
                month(), explode(col("dated_by_source")).as(new String[] {"source", "documents"}))
            .groupBy("source", "month")
            .agg(sum("documents").as("documents"));
    return Rows.series(months.groupBy("source"), "month", "documents").orderBy("source");
  }

  private Column month() {
    return expr(selection.monthNumber()).as("month");
  }

  private Column day() {
    return datediff(col("day"), to_date(lit(selection.first() + "-01"))).as("day");
  }

  private static Column[] sums(String... counts) {
    return Arrays.stream(counts)
        .map(name -> coalesce(sum(name), lit(0L)).as(name))
        .toArray(Column[]::new);
  }

  private static Column[] rest(Column... all) {
    return Arrays.copyOfRange(all, 1, all.length);
  }

  private static String[] with(String first, String... others) {
    String[] all = new String[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
