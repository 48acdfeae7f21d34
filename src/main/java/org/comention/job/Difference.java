package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** In what two sets of rows of the same columns differ; each of the two is computed once. */
final class Difference {
  /** How often a row stands more in the first than in the second; below 0 the other way. */
  static final String MORE = "more";

  private Difference() {}

  /** The rows that do not stand as often in one as in the other, each once, with {@link #MORE}. */
  static Dataset<Row> of(Dataset<Row> some, Dataset<Row> others) {
    Column[] columns = Arrays.stream(some.columns()).map(name -> col(name)).toArray(Column[]::new);
    return some.withColumn(MORE, lit(1))
        .unionByName(others.withColumn(MORE, lit(-1)))
        .groupBy(columns)
        .agg(sum(MORE).as(MORE))
        .filter(col(MORE).notEqual(0));
  }
}
