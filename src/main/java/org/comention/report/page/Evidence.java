package org.comention.report.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;

import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.comention.table.CountingPolicy;
import org.comention.table.Duplicates;
import org.comention.table.Table;

/**
 * Places in texts that show an entity or a pair: the newest ones, and the most typical, which are
 * of the documents that have the most of them.
 */
final class Evidence {
  /** Code points before and after what is shown, in which its sentence is looked for. */
  static final int AROUND = 300;

  private static final int OF_ENTITY = 3;
  private static final int OF_PAIR = 2;
  private static final int LONGEST = 600;

  private final Function<Table, Dataset<Row>> tables;
  private final Dataset<Row> counted;

  Evidence(Function<Table, Dataset<Row>> tables, CountingPolicy policy) {
    this.tables = tables;
    this.counted =
        Duplicates.without(
                tables.apply(Table.MENTIONS).filter(policy.countsMention()),
                tables.apply(Table.DUPLICATES))
            .withColumn("at", struct("start", "end", "rule"));
  }

  /** {@code number} of the entity, and what {@link #shown} has. */
  Dataset<Row> ofEntities(Cast cast) {
    Column bodyFirst = struct(col("section").notEqual("body"), col("at")).as("spot");
    return counted
        .filter(col("end").minus(col("start")).leq(LONGEST))
        .join(broadcast(cast.detailed()), "entity_id")
        .groupBy("number", "doc_id", "published")
        .agg(count(lit(1)).as("weight"), min(bodyFirst).getField("at").as("first"))
        .withColumn("second", col("first"))
        .transform(rows -> best(rows, "number", OF_ENTITY))
        .transform(this::shown);
  }

  /** {@code pair}, and what {@link #shown} has: the first sentence of a document with both. */
  Dataset<Row> ofPairs(Cast cast, Pairs pairs) {
    Dataset<Row> spots =
        counted
            .join(broadcast(cast.rows()), "entity_id")
            .groupBy("doc_id", "published", "sentence", "number")
            .agg(min("at").as("at"));
    Dataset<Row> a = spots.withColumnsRenamed(Map.of("number", "a", "at", "first"));
    Dataset<Row> b =
        spots.drop("published").withColumnsRenamed(Map.of("number", "b", "at", "second"));
    Column span =
        greatest(col("first.end"), col("second.end"))
            .minus(least(col("first.start"), col("second.start")));
    return a.join(b, new String[] {"doc_id", "sentence"})
        .filter(span.leq(LONGEST))
        .join(broadcast(pairs.rows().select("pair", "a", "b")), new String[] {"a", "b"})
        .groupBy("pair", "doc_id", "published")
        .agg(count(lit(1)).as("weight"), min(struct("sentence", "first", "second")).as("spot"))
        .withColumns(Map.of("first", col("spot.first"), "second", col("spot.second")))
        .transform(rows -> best(rows, "pair", OF_PAIR))
        .transform(this::shown);
  }

  private static Dataset<Row> best(Dataset<Row> rows, String key, int most) {
    Column newest =
        row_number()
            .over(
                Window.partitionBy(key).orderBy(col("published").desc_nulls_last(), col("doc_id")));
    Column typical =
        row_number()
            .over(
                Window.partitionBy(key)
                    .orderBy(
                        col("weight").desc(), col("published").desc_nulls_last(), col("doc_id")));
    return rows.select(
            col(key),
            col("doc_id"),
            col("first"),
            col("second"),
            newest.leq(most).as("newest"),
            typical.leq(most).as("typical"))
        .filter("newest OR typical");
  }

  /** With a piece of the text around both places, which begins at {@code offset}. */
  private Dataset<Row> shown(Dataset<Row> spots) {
    Column from = greatest(lit(0), least(col("first.start"), col("second.start")).minus(AROUND));
    Column to = greatest(col("first.end"), col("second.end")).plus(AROUND);
    Dataset<Row> documents =
        tables
            .apply(Table.DOCUMENTS)
            .select(
                col("doc_id"),
                col("text"),
                col("published"),
                col("month"),
                Rows.brief("path"),
                Rows.brief("member"),
                Rows.brief("title"));
    return documents
        .join(broadcast(spots), "doc_id")
        .withColumn("offset", from)
        .withColumn("piece", substring(col("text"), col("offset").plus(1), to.minus(col("offset"))))
        .drop("text");
  }
}
