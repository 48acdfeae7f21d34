package org.comention.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** How often an entity was mentioned on a day, by the counted mentions alone. */
public final class MentionFrequency {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          day DATE
            COMMENT 'Day of publication; null for documents known to the month alone, or undated',
          entity_id STRING NOT NULL
            COMMENT 'Country or official, as in entities',
          entity_kind STRING NOT NULL
            COMMENT 'country or official',
          mentions BIGINT NOT NULL
            COMMENT 'Counted mentions, those of duplicates too',
          documents BIGINT NOT NULL
            COMMENT 'Documents with a counted mention, duplicates too',
          unique_documents BIGINT NOT NULL
            COMMENT 'The same without duplicates',
          unique_paragraphs BIGINT NOT NULL
            COMMENT 'Paragraphs with a counted mention, without those of duplicates',
          unique_sentences BIGINT NOT NULL
            COMMENT 'Sentences with a counted mention, without those of duplicates',
          month STRING NOT NULL
            COMMENT 'Month of publication as yyyy-MM, or undated; all days of it add up'
          """);

  private MentionFrequency() {}

  public static Dataset<Row> build(
      Dataset<Row> mentions, Dataset<Row> duplicates, CountingPolicy policy) {
    Dataset<Row> perDocument = PerDocument.entities(mentions.filter(policy.countsMention()));
    return Duplicates.marked(perDocument, duplicates).transform(MentionFrequency::perDay);
  }

  private static Dataset<Row> perDay(Dataset<Row> perDocument) {
    return perDocument
        .groupBy("month", "day", "entity_id", "entity_kind")
        .agg(
            sum("mentions").as("mentions"),
            count(lit(1)).as("documents"),
            count_if(col(Duplicates.UNIQUE)).as("unique_documents"),
            Counts.sumWhere(col(Duplicates.UNIQUE), col("paragraphs")).as("unique_paragraphs"),
            Counts.sumWhere(col(Duplicates.UNIQUE), col("sentences")).as("unique_sentences"))
        .select(EntrySchema.columns(SCHEMA));
  }
}
