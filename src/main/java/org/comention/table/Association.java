package org.comention.table;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ln;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How far a pair is from chance: k units with both, a and b with each, N in all, 0 &lt; k &le; a, b
 * &le; N.
 *
 * <p>NPMI: G. Bouma, Normalized (Pointwise) Mutual Information in Collocation Extraction, GSCL
 * 2009. Log-likelihood: T. Dunning, Accurate Methods for the Statistics of Surprise and
 * Coincidence, Computational Linguistics 19(1), 1993.
 */
final class Association {
  private static final Column K = col("units").cast("double");
  private static final Column A = col("units_a").cast("double");
  private static final Column B = col("units_b").cast("double");
  private static final Column N = col("units_total").cast("double");
  private static final Column EXPECTED = expected(A, B);

  private Association() {}

  /** Adds {@code expected}, {@code npmi}, {@code log_likelihood} and {@code jaccard}. */
  static Dataset<Row> of(Dataset<Row> counted) {
    return counted
        .withColumn("expected", EXPECTED)
        .withColumn("npmi", npmi())
        .withColumn("log_likelihood", logLikelihood())
        .withColumn("jaccard", K.divide(A.plus(B).minus(K)));
  }

  private static Column npmi() {
    Column pmi = ln(K.multiply(N).divide(A.multiply(B)));
    return when(K.equalTo(N), 1.0).otherwise(pmi.divide(negate(ln(K.divide(N)))));
  }

  /** G² is never negative but for rounding: its sign says on which side of chance the pair is. */
  private static Column logLikelihood() {
    Column sum =
        term(K, EXPECTED)
            .plus(term(A.minus(K), expected(A, N.minus(B))))
            .plus(term(B.minus(K), expected(N.minus(A), B)))
            .plus(term(N.minus(A).minus(B).plus(K), expected(N.minus(A), N.minus(B))));
    Column magnitude = abs(sum.multiply(2.0));
    return when(K.lt(EXPECTED), negate(magnitude)).otherwise(magnitude);
  }

  /** O·ln(O/E), 0 where O is 0: E may be 0 then. */
  private static Column term(Column observed, Column expected) {
    return when(observed.gt(0.0), observed.multiply(ln(observed.divide(expected))))
        .otherwise(lit(0.0));
  }

  private static Column expected(Column row, Column column) {
    return row.multiply(column).divide(N);
  }
}
