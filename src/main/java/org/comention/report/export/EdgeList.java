package org.comention.report.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row of CSV for each edge, with what is known of both its ends. */
public final class EdgeList implements GraphWriter {
  @Override
  public void write(Graph graph, Writer out) throws IOException {
    out.write(Csv.row(heading()));
    Map<String, Node> nodes =
        graph.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    for (Edge edge : graph.edges()) {
      List<Object> row = new ArrayList<>();
      end(nodes.get(edge.source()), row);
      end(nodes.get(edge.target()), row);
      Edge.ATTRIBUTES.forEach(attribute -> row.add(attribute.of(edge)));
      out.write(Csv.row(row));
    }
  }

  private static List<String> heading() {
    List<String> names = new ArrayList<>();
    for (String end : List.of("source", "target")) {
      names.addAll(List.of(end, end + "_label", end + "_kind", end + "_country"));
    }
    Edge.ATTRIBUTES.forEach(attribute -> names.add(attribute.name()));
    return names;
  }

  private static void end(Node node, List<Object> row) {
    row.add(node.id());
    row.add(node.label());
    row.add(node.kind());
    row.add(node.countryId());
  }
}
