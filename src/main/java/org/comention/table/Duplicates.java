package org.comention.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first_value;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/**
 * One row for each document whose normalised content an earlier one has. The earliest by day of
 * publication, then doc_id, is nobody's duplicate; documents without a day come after all others.
 */
public final class Duplicates {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          doc_id STRING NOT NULL
            COMMENT 'The later document',
          duplicate_of STRING NOT NULL
            COMMENT 'The earliest document like it by (published, doc_id), without a day last',
          kind STRING NOT NULL
            COMMENT 'exact: equal content_hash; near: similar word shingles',
          similarity DOUBLE NOT NULL
            COMMENT 'From 0 to 1; 1 where exact',
          month STRING NOT NULL
            COMMENT 'Month of the later document as yyyy-MM, or undated'
          """);

  /** The column that {@link #marked} adds. */
  static final String UNIQUE = "is_unique";

  private Duplicates() {}

  public static Dataset<Row> build(Dataset<Row> documents) {
    WindowSpec sameContent =
        Window.partitionBy("content_hash")
            .orderBy(col("published").asc_nulls_last(), col("doc_id"));
    return documents
        .select(
            col("doc_id"),
            first_value(col("doc_id")).over(sameContent).as("duplicate_of"),
            lit("exact").as("kind"),
            lit(1.0).as("similarity"),
            col("month"))
        .filter(col("doc_id").notEqual(col("duplicate_of")));
  }

  /** These rows with {@link #UNIQUE}: whether their {@code doc_id} is nobody's duplicate. */
  static Dataset<Row> marked(Dataset<Row> rows, Dataset<Row> duplicates) {
    Dataset<Row> later = duplicates.select("doc_id").distinct().withColumn(UNIQUE, lit(false));
    return rows.join(later, "doc_id", "left").withColumn(UNIQUE, coalesce(col(UNIQUE), lit(true)));
  }

  /** These rows without those whose {@code doc_id} is a duplicate. */
  public static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> duplicates) {
    return rows.join(duplicates.select("doc_id"), "doc_id", "left_anti");
  }
}
