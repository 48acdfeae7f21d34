package org.comention.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Documents whose word shingles are much like those of an earlier one of the same days. Looked for
 * by MinHash in buckets (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3),
 * then decided on the shingles themselves. What is found of a document follows from the documents
 * of its window alone, in whatever order they were read; so does what is given up, where very many
 * texts are partly alike: in each bucket only {@link #FIRST_OF_DAY} different texts of a day are
 * looked at, and of all these the {@link #VERIFIED} first ones that seem similar.
 */
final class NearDuplicates {
  /** Of all shingles of two duplicates they share this part at least: the Jaccard similarity. */
  private static final int SHARED = 3;

  private static final int OF = 4;

  /** The similarity that a signature lets expect has a standard deviation of 4 to 5 percent. */
  private static final int MAYBE_PERCENT = 60;

  private static final int LIKELY_PERCENT = 75;
  private static final int FIRST_OF_DAY = 16;
  private static final int VERIFIED = 16;
  private static final int DECIMALS = 4;

  private NearDuplicates() {}

  /**
   * One row for each asked document that has an earlier near duplicate, the columns as in {@link
   * Duplicates#SCHEMA}.
   *
   * @param documents at least all within {@link Duplicates#WINDOW} days before those asked
   * @param asked doc_id of some of them
   * @param kept what passes through it is read more than once
   */
  static Dataset<Row> build(
      Dataset<Row> documents, Dataset<Row> asked, UnaryOperator<Dataset<Row>> kept) {
    Dataset<Row> sketches = kept.apply(sketches(documents));
    Dataset<Row> later = sketches.join(asked, on("doc_id"), "left_semi");
    return earliest(verified(candidates(later, heads(sketches)), documents));
  }

  /** Declared not deterministic, though it is: only then does Spark never call it twice a row. */
  private static Dataset<Row> sketches(Dataset<Row> documents) {
    UserDefinedFunction sketch = udf(Sketching.SKETCHED, Sketching.SKETCH).asNondeterministic();
    Column day = coalesce(unix_date(col("published")), lit(0));
    Column week = floor(day.divide(Duplicates.WINDOW)).cast("int");
    return documents
        .select(
            col("doc_id"),
            col("month"),
            day.as("day"),
            when(col("published").isNull(), col("month")).as("undated"),
            week.as("week"),
            sketch.apply(struct("text", "sections")).as("sketch"))
        .filter(col("sketch").isNotNull())
        .select(
            col("doc_id"),
            col("month"),
            col("day"),
            coalesce(col("undated"), lit("")).as("undated"),
            col("week"),
            col("sketch.signature"),
            col("sketch.set_hash"),
            concat(col("sketch.buckets"), array(col("sketch.set_hash"))).as("buckets"));
  }

  /** Of each day and bucket the first texts that differ: in their own week and in the next. */
  private static Dataset<Row> heads(Dataset<Row> sketches) {
    Column firstLike = min("doc_id").over(Window.partitionBy("set_hash", "undated", "day"));
    Column rank =
        row_number().over(Window.partitionBy("bucket", "undated", "day").orderBy("doc_id"));
    return sketches
        .withColumn("first_like", firstLike)
        .filter(col("doc_id").equalTo(col("first_like")))
        .withColumn("bucket", explode(col("buckets")))
        .withColumn("rank", rank)
        .filter(col("rank").leq(FIRST_OF_DAY))
        .select(
            col("bucket"),
            col("undated"),
            explode(array(col("week"), col("week").plus(1))).as("week"),
            col("doc_id").as("duplicate_of"),
            col("day").as("earlier_day"),
            col("signature").as("earlier_signature"));
  }

  /** The first of those that share a bucket and may be similar, the likely ones before others. */
  private static Dataset<Row> candidates(Dataset<Row> asked, Dataset<Row> heads) {
    UserDefinedFunction agreement =
        udf((UDF2<byte[], byte[], Integer>) MinHash::agreement, DataTypes.IntegerType);
    Column similarity = agreement.apply(col("signature"), col("earlier_signature"));
    Column rank =
        row_number()
            .over(
                Window.partitionBy("doc_id")
                    .orderBy(
                        col("percent").lt(LIKELY_PERCENT),
                        col("earlier_day"),
                        col("duplicate_of")));
    return asked
        .withColumn("bucket", explode(col("buckets")))
        .join(heads, on("bucket", "undated", "week"))
        .filter(isEarlier())
        .select(
            col("doc_id"),
            col("month"),
            col("duplicate_of"),
            col("earlier_day"),
            similarity.as("percent"))
        .filter(col("percent").geq(MAYBE_PERCENT))
        .distinct()
        .withColumn("rank", rank)
        .filter(col("rank").leq(VERIFIED))
        .drop("rank", "percent");
  }

  private static Column isEarlier() {
    Column sameDay = col("earlier_day").equalTo(col("day"));
    return col("earlier_day")
        .geq(col("day").minus(Duplicates.WINDOW))
        .and(
            col("earlier_day")
                .lt(col("day"))
                .or(sameDay.and(col("duplicate_of").lt(col("doc_id")))));
  }

  /** The pairs that are similar enough: each of the two is read once, where it is in a pair. */
  private static Dataset<Row> verified(Dataset<Row> candidates, Dataset<Row> documents) {
    UserDefinedFunction shingles =
        udf(Sketching.SHINGLES, DataTypes.createArrayType(DataTypes.LongType, false))
            .asNondeterministic();
    Column[] pair = {col("doc_id"), col("month"), col("earlier_day"), col("duplicate_of")};
    Dataset<Row> texts =
        documents.select(col("doc_id").as("member"), struct("text", "sections").as("document"));
    return candidates
        .withColumn("member", explode(array(col("doc_id"), col("duplicate_of"))))
        .join(texts, "member")
        .withColumn("shingles", shingles.apply(col("document")))
        .groupBy(pair)
        .agg(collect_list("shingles").as("sets"))
        .transform(NearDuplicates::similar);
  }

  private static Dataset<Row> similar(Dataset<Row> pairs) {
    Column one = element_at(col("sets"), 1);
    Column other = element_at(col("sets"), 2);
    return pairs
        .withColumn("shared", size(array_intersect(one, other)))
        .withColumn("of", size(one).plus(size(other)).minus(col("shared")))
        .filter(col("shared").multiply(OF).geq(col("of").multiply(SHARED)))
        .withColumn("similarity", round(col("shared").divide(col("of")), DECIMALS));
  }

  private static Dataset<Row> earliest(Dataset<Row> verified) {
    Column match = struct("earlier_day", "duplicate_of", "similarity");
    return verified
        .groupBy("doc_id", "month")
        .agg(min(match).as("first"))
        .select(
            col("doc_id"),
            col("first.duplicate_of"),
            lit("near").as("kind"),
            col("first.similarity"),
            col("month"));
  }

  private static String[] on(String... columns) {
    return columns;
  }
}
