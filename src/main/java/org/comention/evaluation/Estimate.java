package org.comention.evaluation;

/**
 * A measured share with the interval that holds 95 % of its resamples. All three are NaN where
 * nothing was judged.
 */
public record Estimate(double value, double low, double high) {
  public boolean isKnown() {
    return !Double.isNaN(value);
  }
}
