package org.comention.job;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.Table;

/** Looks at the rows of a run before they are published; a UserError refuses them. */
final class Checks {
  private static final String PUBLISH = "publish the tables";
  private static final String UNBALANCED = "unbalanced";
  private static final List<String> TOTALS =
      List.of("files", "documents", "rejects", "skipped", UNBALANCED);

  private final LiveTables tables;
  private final LiveFiles written;

  /**
   * @param written what the run has read
   */
  Checks(LiveTables tables, LiveFiles written) {
    this.tables = tables;
    this.written = written;
  }

  /** What the run read, by name; all that was to be read is there. */
  Map<String, Long> counts(ReadingPlan plan) {
    Map<String, Long> counts = new TreeMap<>();
    TOTALS.forEach(name -> counts.put(name, 0L));
    // In one query: each has a cost of its own, which is more than a small archive's.
    totals()
        .unionByName(kinds())
        .unionByName(unbalanced())
        .groupBy("name")
        .agg(sum("places"))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    requireEqual("files that differ from inputs", counts.remove(UNBALANCED), 0);
    requireEqual("files in inputs", counts.get("files"), plan.files().size());
    requireEqual("documents", written.rows(Table.DOCUMENTS), counts.get("documents"));
    requireEqual("rejects", written.rows(Table.REJECTS), counts.get("rejects"));
    counts.put("bytes", plan.bytes());
    return counts;
  }

  private Dataset<Row> totals() {
    Column skipped = aggregate(map_values(col("skipped")), lit(0L), Column::plus);
    Column totals =
        map(
            lit("files"),
            lit(1L),
            lit("documents"),
            col("documents"),
            lit("rejects"),
            col("rejects"),
            lit("skipped"),
            skipped);
    return inputs().select(explode(totals).as(new String[] {"name", "places"}));
  }

  /** How often each issue, each reason of a reject and each kind of what was skipped occurs. */
  private Dataset<Row> kinds() {
    Dataset<Row> issues =
        tables
            .read(Table.DOCUMENTS, written.of(Table.DOCUMENTS))
            .select(explode(col("issues")).as("name"), lit(1L).as("places"));
    Dataset<Row> rejects =
        tables
            .read(Table.REJECTS, written.of(Table.REJECTS))
            .select(col("reason").as("name"), lit(1L).as("places"));
    Dataset<Row> skipped =
        inputs().select(explode(col("skipped")).as(new String[] {"name", "places"}));
    return named("issue.", issues)
        .unionByName(named("reject.", rejects))
        .unionByName(named("skipped.", skipped));
  }

  private static Dataset<Row> named(String prefix, Dataset<Row> counted) {
    return counted.select(concat(lit(prefix), col("name")).as("name"), col("places"));
  }

  private Dataset<Row> inputs() {
    return tables.read(Table.INPUTS, written.of(Table.INPUTS));
  }

  private static void requireEqual(String what, long found, long expected) {
    if (found != expected) {
      throw UserError.refused(
          PUBLISH,
          String.format(Locale.ROOT, "%d %s were written, but %d were read", found, what, expected),
          "Run again, and report it where it stays so");
    }
  }

  /** Files of which {@code inputs} says other counts than the rows of the other tables. */
  private Dataset<Row> unbalanced() {
    Dataset<Row> said = inputs().select("path", "documents", "rejects");
    return said.unionByName(rows(Table.DOCUMENTS, -1, 0))
        .unionByName(rows(Table.REJECTS, 0, -1))
        .groupBy("path")
        .agg(sum("documents").as("documents"), sum("rejects").as("rejects"))
        .filter(col("documents").notEqual(0).or(col("rejects").notEqual(0)))
        .select(lit(UNBALANCED).as("name"), lit(1L).as("places"));
  }

  private Dataset<Row> rows(Table table, long documents, long rejects) {
    return tables
        .read(table, written.of(table))
        .select(col("path"), lit(documents).as("documents"), lit(rejects).as("rejects"));
  }

  /** Too few documents, unless there are slices to come, or too many rejects. */
  static void requireWorth(Map<String, Long> counts, ReadingPlan plan, Configuration told) {
    long documents = counts.get("documents");
    long rejects = counts.get("rejects");
    if (plan.left() == 0 && documents < told.minDocuments()) {
      throw UserError.refused(
          PUBLISH,
          String.format(
              Locale.ROOT,
              "%d documents could be read, and %d is the least (%d rejects)",
              documents,
              told.minDocuments(),
              rejects),
          "Look at the archive, or set --min-documents");
    }
    if (rejects > told.maxRejectShare() * (documents + rejects)) {
      throw UserError.refused(
          PUBLISH,
          String.format(
              Locale.ROOT,
              "%d of %d records are rejects, a larger share than %s",
              rejects,
              documents + rejects,
              told.maxRejectShare()),
          "Look at the archive, or set --max-reject-share");
    }
  }
}
