package org.comention.report.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Entities and who of them stand together; undirected, without loops and parallel edges.
 *
 * @param about what was counted, in the order in which it is told: period, scope, thresholds
 * @param nodes in the order of their ids; both ends of each edge are among them
 * @param edges the strongest first
 */
public record Graph(Map<String, String> about, List<Node> nodes, List<Edge> edges) {
  public Graph {
    about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** What was counted as one line, for formats that keep a description and nothing else. */
  String description() {
    return about.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Whether its elements tell of single months. */
  boolean isByMonth() {
    return edges.stream().anyMatch(edge -> !edge.months().isEmpty());
  }
}
