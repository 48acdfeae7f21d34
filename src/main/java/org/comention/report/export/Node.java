package org.comention.report.export;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entity in a graph.
 *
 * @param countryId the country itself, or that of an official's latest term; may be null
 * @param countryName null where {@code countryId} is
 * @param wikidata may be null
 * @param mentions in the period, those of duplicates too
 * @param documents in the period, without duplicates
 * @param months documents by month, in a graph that has months; else empty
 */
public record Node(
    String id,
    String label,
    String kind,
    String countryId,
    String countryName,
    String wikidata,
    long mentions,
    long documents,
    SortedMap<String, Long> months) {
  static final List<Attribute<Node>> ATTRIBUTES =
      List.of(
          Attribute.text("kind", Node::kind),
          Attribute.text("country", Node::countryId),
          Attribute.text("country_name", Node::countryName),
          Attribute.text("wikidata", Node::wikidata),
          Attribute.whole("mentions", Node::mentions),
          Attribute.whole("documents", Node::documents));

  public Node {
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }
}
