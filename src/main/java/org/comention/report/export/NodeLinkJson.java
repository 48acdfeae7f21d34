package org.comention.report.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Nodes and edges as JSON: what networkx reads by {@code node_link_graph}, and d3 too. */
public final class NodeLinkJson implements GraphWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void write(Graph graph, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeBooleanField("directed", false);
      json.writeBooleanField("multigraph", false);
      json.writeObjectFieldStart("graph");
      for (Map.Entry<String, String> about : graph.about().entrySet()) {
        json.writeStringField(about.getKey(), about.getValue());
      }
      json.writeEndObject();
      nodes(graph, json);
      edges(graph, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void nodes(Graph graph, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("nodes");
    for (Node node : graph.nodes()) {
      begin(json);
      json.writeStringField("id", node.id());
      json.writeStringField("label", node.label());
      values(json, Node.ATTRIBUTES, node);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void edges(Graph graph, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("edges");
    for (Edge edge : graph.edges()) {
      begin(json);
      json.writeStringField("source", edge.source());
      json.writeStringField("target", edge.target());
      json.writeNumberField("weight", edge.units());
      values(json, Edge.ATTRIBUTES, edge);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Each on a line of its own. */
  private static void begin(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
  }

  private static <T> void values(JsonGenerator json, List<Attribute<T>> attributes, T element)
      throws IOException {
    for (Attribute<T> attribute : attributes) {
      json.writeObjectField(attribute.name(), attribute.of(element));
    }
  }
}
