package org.comention.archive.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.comention.archive.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The values in an element by their names: its attributes and the elements in it, the outer ones
 * first. An element may carry its name and its value in attributes.
 */
final class XmlValues {
  /** Where an element without text may have its value: links, NITF, {@code meta}. */
  private static final List<String> VALUES =
      List.of("href", "content", "value", "norm", "date.publication", "id-string");

  /** Elements that part paragraphs; others stand within them. */
  private static final Set<String> BLOCKS =
      Set.of("p", "br", "div", "block", "li", "h1", "h2", "h3", "tr", "para");

  /** A name whose first elements are all empty is given up. */
  private static final int MOST_TRIES = 8;

  private final RecordFields fields;
  private final Map<String, JsonNode> values;
  private final Map<String, Integer> tries = new HashMap<>();

  XmlValues(RecordFields fields, Map<String, JsonNode> values) {
    this.fields = fields;
    this.values = values;
  }

  void readAll(Element record) {
    for (Attribute attribute : record.attributes()) {
      put(attribute.getKey(), attribute.getValue());
    }
    Queue<Element> open = new ArrayDeque<>(record.children());
    for (Element element = open.poll(); element != null; element = open.poll()) {
      read(element);
      open.addAll(element.children());
    }
    String name = Tags.local(record.tagName());
    if (name.equals("item") || name.equals("entry")) {
      readSummary(record);
    }
    putDateline(record);
  }

  private void read(Element element) {
    String name = RecordFields.normal(name(element));
    boolean known = fields.isKnown(name) && !isOtherLink(element);
    if (known && !values.containsKey(name) && tries.merge(name, 1, Integer::sum) <= MOST_TRIES) {
      put(name, value(element));
    }
  }

  /** {@code <field name="title">}; a prefix that the record has too says nothing. */
  private static String name(Element element) {
    String named = element.attr("name");
    return named.isEmpty() ? element.tagName() : named;
  }

  /** A feed's links to itself, to comments, to pictures. */
  private static boolean isOtherLink(Element element) {
    String relation = element.attr("rel");
    return !relation.isEmpty() && !relation.equals("alternate");
  }

  private static String value(Element element) {
    boolean hasBlocks = element.stream().anyMatch(e -> e != element && isBlock(e));
    String text = hasBlocks ? element.html() : element.wholeText();
    return Texts.isBlank(text) ? inAttributes(element) : text;
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private static String inAttributes(Element element) {
    return VALUES.stream()
        .map(element::attr)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void put(String name, String value) {
    String key = RecordFields.normal(name);
    if (!Texts.isBlank(value)) {
      boolean isText = fields.isNameOf("text", key) || !XmlRecords.hasMarkup(value);
      values.putIfAbsent(key, TextNode.valueOf(isText ? value : Jsoup.parse(value).text()));
    }
  }

  /** What a feed has instead of a text and of a date. */
  private void readSummary(Element record) {
    for (Element element : record.children()) {
      switch (Tags.local(element.tagName())) {
        case "description", "summary" -> putFirst("text", value(element));
        case "updated" -> putFirst("date", value(element));
        default -> {
          // Was read by its name.
        }
      }
    }
  }

  private void putFirst(String kind, String value) {
    if (fields.nameIn(kind, values) == null) {
      put(fields.firstName(kind), value);
    }
  }

  /** A dateline stands before the text that it belongs to, also where it is kept apart from it. */
  private void putDateline(Element record) {
    Element found = record.selectFirst("dateline");
    String name = fields.nameIn("text", values);
    if (found == null || name == null) {
      return;
    }
    String text = values.get(name).textValue();
    String dateline = found.text();
    if (!dateline.isEmpty() && !text.contains(found.wholeText().strip())) {
      boolean isMarkup = XmlRecords.hasMarkup(text);
      String line = isMarkup ? "<p>" + Entities.escape(dateline) + "</p>" : dateline + "\n\n";
      values.put(name, TextNode.valueOf(line + text));
    }
  }
}
