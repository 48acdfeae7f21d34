package org.comention.report.export;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two entities that stand together.
 *
 * @param units with both, without duplicates: the weight
 * @param documents with at least one such unit
 * @param firstMonth in which they met; {@code undated} where that is all there is
 * @param months units by month, in a graph that has months; else empty
 */
public record Edge(
    String source,
    String target,
    long units,
    long unitsSource,
    long unitsTarget,
    long documents,
    double expected,
    double npmi,
    double logLikelihood,
    double jaccard,
    String firstMonth,
    String lastMonth,
    SortedMap<String, Long> months) {
  static final List<Attribute<Edge>> ATTRIBUTES =
      List.of(
          Attribute.whole("units", Edge::units),
          Attribute.whole("units_source", Edge::unitsSource),
          Attribute.whole("units_target", Edge::unitsTarget),
          Attribute.whole("documents", Edge::documents),
          Attribute.real("expected", Edge::expected),
          Attribute.real("npmi", Edge::npmi),
          Attribute.real("log_likelihood", Edge::logLikelihood),
          Attribute.real("jaccard", Edge::jaccard),
          Attribute.text("first_month", Edge::firstMonth),
          Attribute.text("last_month", Edge::lastMonth));

  public Edge {
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }
}
