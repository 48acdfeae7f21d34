package org.comention.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.comention.Python;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Graph files with hostile names, read by those for whom they are made. */
class GraphFilesTest {
  private static final List<String> NAMES =
      List.of(
          "<b>&amp; \"quoted\" 'apostrophe'",
          "\u202Eright to left \u0627\u0644\u0639\u0631\u0627\u0642",
          "four bytes \uD83D\uDE00 \uD840\uDC00",
          "]]> <![CDATA[ <!-- --> ${x} {{y}}",
          "=HYPERLINK(\"http://example.org\")");

  @TempDir private Path folder;

  /** The file formats that are graphs; CSV is a list. */
  private enum Format {
    GEXF(new Gexf(), false),
    DYNAMIC(new Gexf(), true),
    GRAPHML(new Graphml(), false),
    JSON(new NodeLinkJson(), false);

    @SuppressWarnings("ImmutableEnumChecker")
    private final GraphWriter writer;

    private final boolean byMonth;

    Format(GraphWriter writer, boolean byMonth) {
      this.writer = writer;
      this.byMonth = byMonth;
    }

    String text() throws IOException {
      StringWriter text = new StringWriter();
      writer.write(graph(NAMES, byMonth), text);
      return text.toString();
    }

    Path file(Path folder) throws IOException {
      String ending = (this == DYNAMIC ? GEXF : this).name().toLowerCase(Locale.ROOT);
      return Files.writeString(folder.resolve("graph." + ending), text());
    }
  }

  /** A ring of nodes, one for each name. */
  private static Graph graph(List<String> names, boolean byMonth) {
    SortedMap<String, Long> months = new TreeMap<>();
    if (byMonth) {
      months.putAll(Map.of("2021-12", 1L, "2022-01", 2L, "2022-03", 4L));
    }
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      nodes.add(new Node("n" + i, names.get(i), "country", null, null, null, 9, 7, months));
      int next = (i + 1) % names.size();
      edges.add(edge("n" + Math.min(i, next), "n" + Math.max(i, next), months));
    }
    return new Graph(Map.of("period", "2021-12 to 2022-03 <&>"), nodes, edges);
  }

  private static Edge edge(String source, String target, SortedMap<String, Long> months) {
    return new Edge(
        source, target, 7, 8, 9, 7, 1.5, -0.25, -3.5, 0.5, "2021-12", "2022-03", months);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void networkxFindsEveryNodeByItsNameAndEveryEdge(Format format) throws Exception {
    Python python = Python.with(Path.of("src", "test", "python", "requirements.txt"));
    Path file = format.file(folder);

    List<String> found = python.run("src/test/python/graphs.py", file.toString()).lines().toList();

    List<String> expected = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      expected.add("node\tn" + i + "\t" + NAMES.get(i) + "\tcountry\t7");
    }
    for (String ends : List.of("n0\tn1", "n0\tn4", "n1\tn2", "n2\tn3", "n3\tn4")) {
      expected.add("edge\t" + ends + "\t7\t-0.25");
    }
    assertThat(found.subList(0, found.size() - 1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"GEXF", "DYNAMIC", "GRAPHML"})
  void gephiOpensItWithoutAnIssue(Format format) throws Exception {
    List<String> expected =
        new ArrayList<>(
            List.of("5 nodes, 5 edges", "undirected", format.byMonth ? "dynamic" : "static"));
    if (format != Format.GRAPHML) {
      expected.add("INFO: GEXF version 1.3");
    }
    assertThat(Gephi.open(format.file(folder))).isEqualTo(expected);
  }

  @Test
  void graphmlIsValid() throws Exception {
    schema("graphml.xsd").newValidator().validate(xml(Format.GRAPHML.text()));
  }

  /** Against the schema of 1.2, the last that a library ships; 1.3 adds how time is told. */
  @ParameterizedTest
  @EnumSource(names = {"GEXF", "DYNAMIC"})
  void gexfIsValid(Format format) throws Exception {
    String text =
        format
            .text()
            .replace(
                "http://gexf.net/1.3\" version=\"1.3",
                "http://www.gexf.net/1.2draft\" version=\"1.2")
            .replace(" timerepresentation=\"interval\"", "");
    assertThat(text).contains("1.2draft");

    schema("gexf.xsd").newValidator().validate(xml(text));
  }

  private static Schema schema(String name) throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    List<Source> sources = new ArrayList<>();
    for (String part :
        name.startsWith("gexf") ? List.of("viz.xsd", name) : List.of("xlink.xsd", name)) {
      sources.add(new StreamSource(GraphFilesTest.class.getResource("/" + part).toString()));
    }
    return factory.newSchema(sources.toArray(Source[]::new));
  }

  private static Source xml(String text) {
    return new StreamSource(new StringReader(text));
  }

  @ParameterizedTest
  @EnumSource(names = {"GEXF", "GRAPHML"})
  void charactersThatXmlCannotHoldAreReplaced(Format format) throws IOException {
    StringWriter text = new StringWriter();
    format.writer.write(graph(List.of("a\0b\uFFFEc\uD800d\u001B[31me", "z"), false), text);

    assertThat(text.toString()).contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFD[31me");
  }

  @Test
  void monthsWithoutAGapAreOneSpell() throws IOException {
    assertThat(Format.DYNAMIC.text())
        .contains(
            """
            <spells>
            <spell start="2021-12-01" end="2022-01-31"/>
            <spell start="2022-03-01" end="2022-03-31"/></spells>""")
        .contains(
            "<attvalue for=\"units_in_month\" value=\"4\" start=\"2022-03-01\" end=\"2022-03-31\"/>");
  }

  @Test
  void theEdgeListHasBothEndsAndNumbersAsNumbers() throws IOException {
    StringWriter text = new StringWriter();
    new EdgeList().write(graph(List.of("=A", "b"), false), text);

    assertThat(text.toString().lines().toList())
        .first()
        .isEqualTo(
            "source,source_label,source_kind,source_country,target,target_label,target_kind,"
                + "target_country,units,units_source,units_target,documents,expected,npmi,"
                + "log_likelihood,jaccard,first_month,last_month");
    assertThat(text.toString().lines().toList())
        .element(1)
        .isEqualTo("n0,'=A,country,,n1,b,country,,7,8,9,7,1.5,-0.25,-3.5,0.5,2021-12,2022-03");
  }
}
