package org.comention.table;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Documents that are not to be kept: in {@link Inputs} they are places skipped by a rule. */
public final class Forgetting {
  private static final String KIND = "forgotten";

  private Forgetting() {}

  /**
   * What was read, with the documents that match as skipped places without a text.
   *
   * @param entries from {@link ArchiveEntries}
   */
  public static Dataset<Row> whileReading(Dataset<Row> entries, Column matches) {
    Column forgotten = EntrySchema.isDocument().and(matches);
    return entries
        .withColumn("text", when(forgotten, lit(null)).otherwise(col("text")))
        .withColumn("reason", when(forgotten, lit(KIND)).otherwise(col("reason")))
        .withColumn("entry", when(forgotten, lit(EntrySchema.SKIPPED)).otherwise(col("entry")));
  }

  /**
   * Rows of {@link Inputs} that count some documents as skipped places from here on.
   *
   * @param documents have a {@code path}
   */
  public static Dataset<Row> inInputs(Dataset<Row> inputs, Dataset<Row> documents) {
    Dataset<Row> perFile = documents.groupBy("path").agg(count(lit(1)).as("gone"));
    Column gone = coalesce(col("gone"), lit(0L));
    Column before = coalesce(element_at(col("skipped"), KIND), lit(0L));
    Column others = map_filter(col("skipped"), (kind, places) -> kind.notEqual(KIND));
    Column skipped = map_concat(others, map(lit(KIND), before.plus(gone)));
    return inputs
        .join(perFile, "path", "left")
        .withColumn("documents", col("documents").minus(gone))
        .withColumn(
            "skipped",
            when(col("gone").isNull(), col("skipped"))
                .otherwise(map_from_entries(array_sort(map_entries(skipped)))))
        .select(EntrySchema.columns(Inputs.SCHEMA));
  }
}
