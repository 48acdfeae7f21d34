package org.comention.job;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.table.ArchiveVolume;
import org.comention.table.CoMentions;
import org.comention.table.CountingPolicy;
import org.comention.table.Duplicates;
import org.comention.table.MentionFrequency;
import org.comention.table.Table;
import org.comention.table.UnlistedOfficials;

/** Tables in a folder, and those that follow from documents, mentions and duplicates among them. */
record Aggregates(SparkSession spark, Path folder) {
  /** Each after those that it is made of. */
  static final List<Table> ALL =
      List.of(
          Table.MENTION_FREQUENCY,
          Table.UNLISTED_OFFICIALS,
          Table.ARCHIVE_VOLUME,
          Table.CO_MENTIONS);

  /**
   * Computes them all once in this process.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      new Aggregates(session.spark(), Path.of(arguments[0])).compute();
    }
  }

  /** As it is stored. */
  Dataset<Row> stored(Table table) {
    return spark.read().schema(table.schema()).parquet(folder.resolve(table.label()).toString());
  }

  /** How many rows they have, as stored. */
  long rows() {
    return ALL.stream().mapToLong(table -> stored(table).count()).sum();
  }

  /** Computes them from what is stored, keeps nothing, and gives the number of rows. */
  long compute() {
    return ALL.stream().mapToLong(table -> computed(built(table))).sum();
  }

  /** One of them, made of what is stored. */
  Dataset<Row> built(Table table) {
    Dataset<Row> mentions = stored(Table.MENTIONS);
    Dataset<Row> duplicates = stored(Table.DUPLICATES);
    return switch (table) {
      case MENTION_FREQUENCY ->
          MentionFrequency.build(mentions, duplicates, CountingPolicy.DEFAULT);
      case UNLISTED_OFFICIALS -> UnlistedOfficials.build(mentions);
      case ARCHIVE_VOLUME ->
          ArchiveVolume.build(stored(Table.DOCUMENTS), duplicates, CountingPolicy.DEFAULT);
      case CO_MENTIONS ->
          CoMentions.build(
              Duplicates.without(mentions, duplicates),
              stored(Table.MENTION_FREQUENCY),
              stored(Table.ARCHIVE_VOLUME),
              CountingPolicy.DEFAULT);
      default -> throw new IllegalArgumentException(table.label());
    };
  }

  /** Computes all columns of these rows, and gives their number. */
  static long computed(Dataset<Row> rows) {
    Observation seen = new Observation();
    rows.observe(seen, count(lit(1)).as("rows")).write().format("noop").mode("overwrite").save();
    try {
      return (Long) seen.getAsJava().get("rows");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
