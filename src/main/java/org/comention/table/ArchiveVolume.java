package org.comention.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How much the archive holds of each day: what frequencies are divided by. Every day from the first
 * to the last has a row; documents known to the month alone have one for their month, undated ones
 * one for all.
 */
public final class ArchiveVolume {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          day DATE
            COMMENT 'Day of publication; null for documents known to the month alone, or undated',
          documents BIGINT NOT NULL
            COMMENT 'Documents of the day, duplicates too; 0 on a day without any',
          unique_documents BIGINT NOT NULL
            COMMENT 'The same without duplicates',
          unique_paragraphs BIGINT NOT NULL
            COMMENT 'Paragraphs of the counted sections, without those of duplicates',
          unique_sentences BIGINT NOT NULL
            COMMENT 'Sentences of the counted sections, without those of duplicates',
          dated_by_source MAP<STRING, BIGINT> NOT NULL
            COMMENT 'date_source to number of documents, sorted; those without date are not in it',
          words BIGINT NOT NULL
            COMMENT 'Words of all documents of the day, duplicates too',
          month STRING NOT NULL
            COMMENT 'Month of publication as yyyy-MM, or undated; all days of it add up'
          """);

  private static final StructType ENDS = StructType.fromDDL("first DATE, last DATE");

  private ArchiveVolume() {}

  /** Of all documents. */
  public static Dataset<Row> build(
      Dataset<Row> documents, Dataset<Row> duplicates, CountingPolicy policy) {
    Dataset<Row> ends = documents.agg(min("published").as("first"), max("published").as("last"));
    return build(dated(documents, policy), duplicates, ends);
  }

  /**
   * Of the documents of some months.
   *
   * @param days from the first document to the last one of all months, or null where none has a day
   * @return all rows of these months, and rows of other months that are not right
   */
  public static Dataset<Row> build(
      Dataset<Row> documents, Dataset<Row> duplicates, CountingPolicy policy, DaySpan days) {
    Row ends =
        days == null ? RowFactory.create(null, null) : RowFactory.create(days.first(), days.last());
    Dataset<Row> one = documents.sparkSession().createDataFrame(List.of(ends), ENDS);
    return build(dated(documents, policy), duplicates, one);
  }

  private static Dataset<Row> build(
      Dataset<Row> dated, Dataset<Row> duplicates, Dataset<Row> ends) {
    return Duplicates.marked(dated, duplicates)
        .transform(ArchiveVolume::perSource)
        .unionByName(everyDay(ends))
        .transform(ArchiveVolume::perDay);
  }

  private static Dataset<Row> dated(Dataset<Row> documents, CountingPolicy policy) {
    return documents.select(
        col("doc_id"),
        col("month"),
        col("published").as("day"),
        col("date_source"),
        col("words"),
        policy.counted("paragraphs"),
        policy.counted("sentences"));
  }

  private static Dataset<Row> perSource(Dataset<Row> marked) {
    return marked
        .groupBy("month", "day", "date_source")
        .agg(
            count(lit(1)).as("documents"),
            count_if(col(Duplicates.UNIQUE)).as("unique_documents"),
            Counts.sumWhere(col(Duplicates.UNIQUE), col("paragraphs")).as("unique_paragraphs"),
            Counts.sumWhere(col(Duplicates.UNIQUE), col("sentences")).as("unique_sentences"),
            sum("words").as("words"));
  }

  /** A row of zeros for each day from the first to the last; none where no day is known. */
  private static Dataset<Row> everyDay(Dataset<Row> ends) {
    return ends.select(explode(sequence(col("first"), col("last"))).as("day"))
        .select(
            date_format(col("day"), "yyyy-MM").as("month"),
            col("day"),
            lit(null).cast("string").as("date_source"),
            lit(0L).as("documents"),
            lit(0L).as("unique_documents"),
            lit(0L).as("unique_paragraphs"),
            lit(0L).as("unique_sentences"),
            lit(0L).as("words"));
  }

  private static Dataset<Row> perDay(Dataset<Row> perSource) {
    return perSource
        .groupBy("month", "day")
        .agg(
            sum("documents").as("documents"),
            sum("unique_documents").as("unique_documents"),
            sum("unique_paragraphs").as("unique_paragraphs"),
            sum("unique_sentences").as("unique_sentences"),
            Counts.byKey(col("date_source"), col("documents")).as("dated_by_source"),
            sum("words").as("words"))
        .select(EntrySchema.columns(SCHEMA));
  }
}
