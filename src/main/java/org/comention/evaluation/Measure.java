package org.comention.evaluation;

import java.util.Arrays;

/**
 * How well one group of mentions is found.
 *
 * @param set the gold set, or null for all sets together
 * @param kind what was judged, or null for all kinds together
 * @param group a form, rule or section; empty for all
 */
public record Measure(String set, GoldKind kind, String group, Counts counts, Estimates estimates) {
  static Counts sum(Counts[] byText) {
    return Arrays.stream(byText).reduce(Counts.NONE, Counts::plus);
  }
}
