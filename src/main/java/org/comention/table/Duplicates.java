package org.comention.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first_value;
import static org.apache.spark.sql.functions.lit;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/**
 * One row for each document that repeats an earlier one: exactly, by its normalised content, or
 * nearly, by most of its word shingles ({@link NearDuplicates}). The earliest by day of
 * publication, then doc_id, is nobody's duplicate; documents without a day come after all others.
 * Where both kinds apply, there is the row of the exact one alone.
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

  /** Days between a document and its near duplicate, at most. */
  public static final int WINDOW = 7;

  /** The column that {@link #marked} adds. */
  static final String UNIQUE = "is_unique";

  private Duplicates() {}

  /** Of all these documents, both kinds. */
  public static Dataset<Row> build(Dataset<Row> documents) {
    return build(documents, UnaryOperator.identity());
  }

  /**
   * The same.
   *
   * @param kept what passes through it is read more than once
   */
  public static Dataset<Row> build(Dataset<Row> documents, UnaryOperator<Dataset<Row>> kept) {
    Dataset<Row> exact = exact(documents);
    Dataset<Row> others = without(documents.select("doc_id"), exact);
    return exact.unionByName(near(documents, others, kept));
  }

  /**
   * Those of equal content.
   *
   * @param documents with doc_id, published, month and content_hash: all of the same content_hash
   */
  public static Dataset<Row> exact(Dataset<Row> documents) {
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

  /**
   * Those of similar word shingles.
   *
   * @param documents at least all within {@link #WINDOW} days before those asked
   * @param asked doc_id of some of them: those of equal content are not among them
   * @param kept what passes through it is read more than once
   */
  public static Dataset<Row> near(
      Dataset<Row> documents, Dataset<Row> asked, UnaryOperator<Dataset<Row>> kept) {
    return NearDuplicates.build(documents, asked, kept);
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
