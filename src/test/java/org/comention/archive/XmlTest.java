package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class XmlTest {
  private static final int LARGE = 10 << 20;

  @TestFactory
  Stream<DynamicTest> elementsAreRecords() throws IOException {
    return Described.cases("archive_xml.tsv");
  }

  @Test
  void namesOfRecordsAndFieldsAreConfigured() {
    ReadingOptions options =
        new ReadingOptions(
            1 << 20, Map.of("record", List.of("Beitrag"), "text", List.of("Inhalt")));
    String file = "<a><item><Beitrag><Inhalt>Baku</Inhalt></Beitrag></item></a>";
    List<Entry> entries = Archives.read(new MemoryFile("a.xml", Samples.bytes(file)), options);
    assertThat(Archives.lines(entries)).containsExactly("@0 Baku");
  }

  @Test
  void whatIsHostileCostsOneRecord() {
    String deep = "<b>".repeat(100_000) + "x" + "</b>".repeat(100_000);
    String unclosed = "<text>".repeat(100_000);
    String flood = "<p>".repeat(3_000_000);
    String attribute = "<b c=\"" + "x".repeat(LARGE) + "\"/>";
    String attributes = "<b " + numbered(200_000) + "/>";
    for (String hostile :
        List.of(deep, unclosed, attribute, attributes, "&".repeat(LARGE), flood)) {
      String file =
          "<a><item>" + hostile + "<text>One</text></item><item><text>Two</text></item></a>";
      List<Entry> entries = Archives.read("a.xml", Samples.bytes(file));
      assertThat(entries).hasSizeBetween(1, 2);
    }
  }

  private static String numbered(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append("a").append(i).append("='' ");
    }
    return attributes.toString();
  }

  /** "Billion laughs": ten entities of ten entities each, ten times over. */
  @Test
  void entitiesAreNeverExpanded() {
    StringBuilder file = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      file.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    file.append("]><a><item><text>&l9;</text></item></a>");
    List<Entry> entries = Archives.read("a.xml", Samples.bytes(file.toString()));
    assertThat(Archives.lines(entries)).containsExactly("@0 &l9;");
  }

  @Test
  void aRecordThatIsTooLongCostsItself() {
    ReadingOptions small = new ReadingOptions(1000, Map.of());
    String file =
        "<a><item><text>" + "x".repeat(1 << 20) + "</text></item><item><text>b</text></item></a>";
    List<Entry> entries = Archives.read(new MemoryFile("a.xml", Samples.bytes(file)), small);
    assertThat(Archives.lines(entries)).containsExactly("@0 TOO_LONG", "@1 b");
  }

  @Test
  void recordsBeforeTheCutAreRead() {
    String file =
        "<?xml version='1.0'?><rss><item><text>One</text></item><!-- c --><item><text a='>'>"
            + "<![CDATA[Two]]></text></item><item><text>Three</text></item></rss>";
    for (int length = 5; length < file.length(); length++) {
      String cut = file.substring(0, length);
      List<String> lines = Archives.lines("a.xml", Samples.bytes(cut));
      int complete = cut.split("</item>", -1).length - 1;
      assertThat(lines.subList(0, complete))
          .isEqualTo(List.of("@0 One", "@1 Two", "@2 Three").subList(0, complete));
      assertThat(lines.size()).as("cut at %d: %s", length, lines).isEqualTo(complete + 1);
    }
  }

  /** The first byte decides whether it is XML at all. */
  @Test
  void aWrongByteIsNoUnseenLoss() {
    String file =
        "<rss><item><text>One</text></item>\n<item><text>Two</text></item>\n"
            + "<item><text>Three</text></item></rss>";
    for (int at = 1; at < file.length(); at++) {
      byte[] damaged = Samples.bytes(file);
      damaged[at] ^= (byte) (1 << at % 7);
      List<Entry> entries = Archives.read("a.xml", damaged);
      boolean rejects = entries.stream().anyMatch(Unreadable.class::isInstance);
      assertThat(rejects || entries.size() == 3).as("at %d: %s", at, entries).isTrue();
    }
  }
}
