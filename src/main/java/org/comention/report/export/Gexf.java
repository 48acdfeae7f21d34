package org.comention.report.export;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;

/** GEXF 1.3, for Gephi: the one format whose elements come and go by month. */
public final class Gexf implements GraphWriter {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  /** Attribute of nodes and of edges that has a value for each month. */
  private static final String MONTHLY_NODE = "documents_in_month";

  private static final String MONTHLY_EDGE = "units_in_month";

  @Override
  public void write(Graph graph, Writer out) throws IOException {
    Xml.document(out, "gexf", NAMESPACE, xml -> gexf(graph, xml));
  }

  private static void gexf(Graph graph, Xml xml) throws XMLStreamException {
    xml.with("version", "1.3").open("meta");
    xml.open("creator").text("comention");
    xml.close();
    xml.open("description").text(graph.description());
    xml.close();
    xml.close();
    xml.open("graph").with("defaultedgetype", "undirected");
    boolean dynamic = graph.isByMonth();
    xml.with("mode", dynamic ? "dynamic" : "static");
    if (dynamic) {
      xml.with("timeformat", "date").with("timerepresentation", "interval");
    }
    declare(xml, "node", Node.ATTRIBUTES, dynamic ? MONTHLY_NODE : null);
    declare(xml, "edge", Edge.ATTRIBUTES, dynamic ? MONTHLY_EDGE : null);
    nodes(graph, xml);
    edges(graph, xml);
    xml.close();
  }

  private static <T> void declare(Xml xml, String of, List<Attribute<T>> attributes, String monthly)
      throws XMLStreamException {
    xml.open("attributes").with("class", of).with("mode", "static");
    for (Attribute<T> attribute : attributes) {
      declare(xml, attribute.name(), attribute.type());
    }
    xml.close();
    if (monthly != null) {
      xml.open("attributes").with("class", of).with("mode", "dynamic");
      declare(xml, monthly, Attribute.Type.LONG);
      xml.close();
    }
  }

  private static void declare(Xml xml, String name, Attribute.Type type) throws XMLStreamException {
    xml.empty("attribute").with("id", name).with("title", name).with("type", type.label());
  }

  private static void nodes(Graph graph, Xml xml) throws XMLStreamException {
    xml.open("nodes");
    for (Node node : graph.nodes()) {
      xml.open("node").with("id", node.id()).with("label", node.label());
      xml.open("attvalues");
      values(xml, Node.ATTRIBUTES, node);
      monthly(xml, MONTHLY_NODE, node.months());
      xml.close();
      spells(xml, node.months());
      xml.close();
    }
    xml.close();
  }

  private static void edges(Graph graph, Xml xml) throws XMLStreamException {
    xml.open("edges");
    int id = 0;
    for (Edge edge : graph.edges()) {
      xml.open("edge").with("id", id++).with("source", edge.source()).with("target", edge.target());
      xml.with("weight", (double) edge.units());
      xml.open("attvalues");
      values(xml, Edge.ATTRIBUTES, edge);
      monthly(xml, MONTHLY_EDGE, edge.months());
      xml.close();
      spells(xml, edge.months());
      xml.close();
    }
    xml.close();
  }

  private static <T> void values(Xml xml, List<Attribute<T>> attributes, T element)
      throws XMLStreamException {
    for (Attribute<T> attribute : attributes) {
      Object value = attribute.of(element);
      if (value != null) {
        xml.empty("attvalue").with("for", attribute.name()).with("value", value);
      }
    }
  }

  private static void monthly(Xml xml, String name, SortedMap<String, Long> months)
      throws XMLStreamException {
    for (Map.Entry<String, Long> month : months.entrySet()) {
      YearMonth when = YearMonth.parse(month.getKey());
      xml.empty("attvalue").with("for", name).with("value", month.getValue());
      xml.with("start", when.atDay(1)).with("end", when.atEndOfMonth());
    }
  }

  /** One for each run of months without a gap. */
  private static void spells(Xml xml, SortedMap<String, Long> months) throws XMLStreamException {
    if (months.isEmpty()) {
      return;
    }
    xml.open("spells");
    YearMonth start = null;
    YearMonth end = null;
    for (String month : months.keySet()) {
      YearMonth next = YearMonth.parse(month);
      if (start != null && !next.equals(end.plusMonths(1))) {
        spell(xml, start, end);
        start = null;
      }
      start = start == null ? next : start;
      end = next;
    }
    spell(xml, start, end);
    xml.close();
  }

  private static void spell(Xml xml, YearMonth first, YearMonth last) throws XMLStreamException {
    xml.empty("spell").with("start", first.atDay(1)).with("end", last.atEndOfMonth());
  }
}
