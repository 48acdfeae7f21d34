package org.comention.report.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** GraphML, for most other programs. */
public final class Graphml implements GraphWriter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private static final List<Attribute<Node>> NODE =
      Stream.concat(Stream.of(Attribute.<Node>text("label", Node::label)), Node.ATTRIBUTES.stream())
          .toList();
  private static final List<Attribute<Edge>> EDGE =
      Stream.concat(
              Stream.of(Attribute.<Edge>real("weight", edge -> (double) edge.units())),
              Edge.ATTRIBUTES.stream())
          .toList();

  @Override
  public void write(Graph graph, Writer out) throws IOException {
    Xml.document(out, "graphml", NAMESPACE, xml -> graphml(graph, xml));
  }

  private static void graphml(Graph graph, Xml xml) throws XMLStreamException {
    for (Attribute<Node> attribute : NODE) {
      declare(xml, "node", attribute.name(), attribute.type());
    }
    for (Attribute<Edge> attribute : EDGE) {
      declare(xml, "edge", attribute.name(), attribute.type());
    }
    xml.open("graph").with("id", "co_mentions").with("edgedefault", "undirected");
    // Attributes of the graph itself would be a warning each in Gephi.
    xml.open("desc").text(graph.description());
    xml.close();
    elements(graph, xml);
    xml.close();
  }

  private static void declare(Xml xml, String of, String name, Attribute.Type type)
      throws XMLStreamException {
    xml.empty("key").with("id", of + "-" + name).with("for", of);
    xml.with("attr.name", name).with("attr.type", type.label());
  }

  private static void elements(Graph graph, Xml xml) throws XMLStreamException {
    for (Node node : graph.nodes()) {
      xml.open("node").with("id", node.id());
      for (Attribute<Node> attribute : NODE) {
        data(xml, "node", attribute.name(), attribute.of(node));
      }
      xml.close();
    }
    for (Edge edge : graph.edges()) {
      xml.open("edge").with("source", edge.source()).with("target", edge.target());
      for (Attribute<Edge> attribute : EDGE) {
        data(xml, "edge", attribute.name(), attribute.of(edge));
      }
      xml.close();
    }
  }

  private static void data(Xml xml, String of, String name, Object value)
      throws XMLStreamException {
    if (value != null) {
      xml.open("data").with("key", of + "-" + name).text(value.toString());
      xml.close();
    }
  }
}
