package org.comention.report.page;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.CountingPolicy;
import org.comention.table.Table;

/** What tells how far the numbers can be trusted. */
final class Quality {
  private static final int MOST_UNLISTED = 100;

  private final Function<Table, Dataset<Row>> tables;
  private final Column isCounted;

  Quality(Function<Table, Dataset<Row>> tables, CountingPolicy policy) {
    this.tables = tables;
    this.isCounted = policy.countsMention();
  }

  /** Mentions of each rule, and their mean confidence. */
  Dataset<Row> rules() {
    return tables
        .apply(Table.MENTIONS)
        .groupBy("rule")
        .agg(
            count(lit(1)).as("mentions"),
            count_if(isCounted).as("counted"),
            avg("confidence").as("confidence"))
        .orderBy(col("mentions").desc(), col("rule"));
  }

  /** Mentions that the aggregates leave out, by section and form. */
  Dataset<Row> leftOut() {
    return tables
        .apply(Table.MENTIONS)
        .filter(not(isCounted))
        .groupBy("section", "form")
        .agg(count(lit(1)).as("mentions"))
        .orderBy(col("mentions").desc(), col("section"), col("form"));
  }

  /** Persons with an office whom the gazetteer lacks, those in the most documents. */
  Dataset<Row> unlisted() {
    return tables
        .apply(Table.UNLISTED_OFFICIALS)
        .select(
            Rows.brief("name"),
            Rows.brief("office_phrase"),
            col("country_id"),
            col("documents"),
            col("first_day"),
            col("last_day"))
        .groupBy("name", "office_phrase", "country_id")
        .agg(
            sum("documents").as("documents"),
            min("first_day").as("first_day"),
            max("last_day").as("last_day"))
        .orderBy(col("documents").desc(), col("name"), col("office_phrase"), col("country_id"))
        .limit(MOST_UNLISTED);
  }
}
