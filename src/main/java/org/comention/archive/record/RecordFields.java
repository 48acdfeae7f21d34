package org.comention.archive.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comention.archive.Encoding.Decoded;
import org.comention.archive.Entry;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Reason;
import org.comention.archive.Texts;
import org.comention.archive.Unreadable;

/** Finds text and metadata in records by the names of their fields. */
final class RecordFields {
  private static final double LARGEST_PLAIN_NUMBER = 1e15;

  private final Map<String, List<String>> names;
  private final long maxDocument;

  RecordFields(ReadingOptions options) {
    this.maxDocument = options.maxDocument();
    this.names =
        options.fields().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> normal(e.getValue())));
  }

  private static List<String> normal(List<String> names) {
    return names.stream().map(RecordFields::normal).distinct().toList();
  }

  /** A field's name as it is compared: without case, {@code -}, {@code _} and spaces. */
  static String normal(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    name.chars().filter(c -> c != '-' && c != '_' && c > ' ').forEach(c -> kept.append((char) c));
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a value says anything: it is neither null nor white space. */
  static boolean isPresent(JsonNode value) {
    return !value.isNull() && !(value.isTextual() && Texts.isBlank(value.textValue()));
  }

  /** Whether records may have a value of this kind under this normalised name. */
  boolean isNameOf(String key, String name) {
    return names.get(key).contains(name);
  }

  /** Whether records may have a value of any kind under this normalised name. */
  boolean isKnown(String name) {
    return names.values().stream().anyMatch(known -> known.contains(name));
  }

  /** The most telling name under which a record has a value of this kind, or null. */
  String nameIn(String key, Map<String, JsonNode> record) {
    return names.get(key).stream().filter(record::containsKey).findFirst().orElse(null);
  }

  /** The most telling name for a value of this kind. */
  String firstName(String key) {
    return names.get(key).get(0);
  }

  /** The document or the reject that a record becomes. */
  Entry entry(Place place, Map<String, JsonNode> record, Decoded source) {
    JsonNode text = find("text", record);
    if (text == null) {
      return new Unreadable(place, Reason.NO_TEXT, "no field for the text has one");
    }
    if (!text.isTextual()) {
      String detail = "the text is of type " + text.getNodeType().name().toLowerCase(Locale.ROOT);
      return new Unreadable(place, Reason.TEXT_NOT_A_STRING, detail);
    }
    return Texts.entry(document(place, text.textValue(), record, source), maxDocument);
  }

  private RawText document(Place place, String text, Map<String, JsonNode> record, Decoded source) {
    Metadata found =
        new Metadata(
            value("id", record),
            value("url", record),
            value("title", record),
            value("date", record),
            value("crawled", record),
            value("language", record));
    return Texts.wellFormed(new RawText(place, text, found, source.issues()));
  }

  private String value(String key, Map<String, JsonNode> record) {
    JsonNode value = find(key, record);
    return value == null ? null : written(value);
  }

  private JsonNode find(String key, Map<String, JsonNode> record) {
    return names.get(key).stream()
        .map(record::get)
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  private static String written(JsonNode value) {
    if (value.isFloatingPointNumber()) {
      return digits(value.doubleValue());
    }
    if (value.isValueNode()) {
      return value.asText();
    }
    return isWrapper(value) ? written(value.elements().next()) : value.toString();
  }

  /** MongoDB's {@code {"$date": …}}, {@code {"$oid": …}}. */
  private static boolean isWrapper(JsonNode value) {
    return value.isObject() && value.size() == 1 && value.fieldNames().next().startsWith("$");
  }

  /** An epoch in seconds with a fraction is no {@code 1.6E9}. */
  private static String digits(double number) {
    return Math.abs(number) < LARGEST_PLAIN_NUMBER && Math.abs(number) >= 1
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
