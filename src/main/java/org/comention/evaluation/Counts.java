package org.comention.evaluation;

/**
 * What was judged.
 *
 * @param found required gold that a mention found: true positives
 * @param extra optional gold that a mention found: right, but not asked for
 * @param wrong mentions that the gold contradicts: false positives
 * @param missed required gold that no mention found: false negatives
 */
public record Counts(int found, int extra, int wrong, int missed) {
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(
        found + other.found, extra + other.extra, wrong + other.wrong, missed + other.missed);
  }

  /** The share of what was found that is right; NaN where nothing was found. */
  public double precision() {
    int right = found + extra;
    return (double) right / (right + wrong);
  }

  /** The share of required gold that was found; NaN where there is none. */
  public double recall() {
    return (double) found / (found + missed);
  }

  /** The harmonic mean of both; NaN where there is no required gold. */
  public double f1() {
    double precision = precision();
    double recall = recall();
    return recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
