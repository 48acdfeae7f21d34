package org.comention.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.comention.Spark;

/**
 * Documents and mentions written as small text tables: a heading, then a line a row, values parted
 * by blanks, {@code -} for null. What is not in the heading has a plain default; blank lines and
 * those that begin with {@code #} are passed over.
 */
final class Handmade {
  private final Map<String, Map<String, String>> documents = new HashMap<>();
  private final List<Row> documentRows;
  private final List<Row> mentionRows;

  /**
   * Documents: id, day (yyyy-MM-dd, yyyy-MM, or undated), hash, source, words, sections (kind,
   * number of paragraphs and of sentences, as {@code title/1/1,body/2/5}). Mentions: doc, entity,
   * form, section, paragraph, sentence, confidence, surface, title, country.
   */
  Handmade(String documents, String mentions) {
    this.documentRows = lines(documents).map(this::document).toList();
    this.mentionRows = lines(mentions).map(this::mention).toList();
  }

  /** As tasks of this session can add to it. */
  static LeftOut leftOut(SparkSession spark) {
    LeftOut leftOut = new LeftOut();
    spark.sparkContext().register(leftOut, "left out");
    return leftOut;
  }

  Dataset<Row> documents() {
    return Spark.session().createDataFrame(documentRows, Documents.SCHEMA);
  }

  Dataset<Row> mentions() {
    return Spark.session().createDataFrame(mentionRows, Mentions.SCHEMA);
  }

  Dataset<Row> duplicates() {
    return Duplicates.build(documents());
  }

  /** A document with its words: headline, sidebar and body, in this order in its text. */
  record Text(String id, String day, String title, String body, String sidebar) {
    private Row row() {
      String text = title + "\n" + sidebar + "\n" + body;
      int side = title.length() + 1;
      int main = side + sidebar.length() + 1;
      Map<String, Object> values = new HashMap<>();
      values.put("doc_id", id);
      values.put("path", id + ".txt");
      values.put("position", 0L);
      values.put("batch", "batch");
      values.put("title", title);
      values.put("text", text);
      values.put(
          "sections",
          new Row[] {
            RowFactory.create("title", 0, title.length(), 1, 1),
            RowFactory.create("sidebar", side, main - 1, 1, 1),
            RowFactory.create("body", main, text.length(), 1, 1)
          });
      values.put("published", published(day));
      values.put("words", 1);
      values.put("content_hash", text);
      values.put("issues", new String[0]);
      values.put("month", month(day));
      return Handmade.row(values, Documents.SCHEMA);
    }
  }

  static Dataset<Row> documents(List<Text> texts) {
    return Spark.session()
        .createDataFrame(texts.stream().map(Text::row).toList(), Documents.SCHEMA);
  }

  /** The rows, sorted, their columns parted by {@code " | "}. */
  static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(row -> IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))))
        .map(values -> values.collect(Collectors.joining(" | ")))
        .sorted()
        .toList();
  }

  private static String text(Object value) {
    return value instanceof scala.collection.Map<?, ?> map
        ? scala.jdk.javaapi.CollectionConverters.asJava(map).toString()
        : String.valueOf(value);
  }

  private static Stream<Map<String, String>> lines(String table) {
    List<String[]> lines =
        table
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.trim().split(" +", -1))
            .toList();
    return lines.stream().skip(1).map(line -> named(lines.get(0), line));
  }

  private static Map<String, String> named(String[] names, String[] values) {
    Map<String, String> line = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      line.put(names[i], values[i].equals("-") ? null : values[i]);
    }
    return line;
  }

  private Row document(Map<String, String> line) {
    String id = line.get("id");
    String day = line.get("day");
    documents.put(id, line);
    Map<String, Object> values = new HashMap<>(line);
    values.put("doc_id", id);
    values.put("path", id + ".txt");
    values.put("position", 0L);
    values.put("batch", "batch");
    values.put("text", "");
    values.put("sections", sections(line.getOrDefault("sections", "body/1/1")));
    values.put("published", published(day));
    values.put("date_source", line.get("source"));
    values.put("words", Integer.valueOf(line.getOrDefault("words", "1")));
    values.put("content_hash", line.getOrDefault("hash", id));
    values.put("issues", new String[0]);
    values.put("month", month(day));
    return row(values, Documents.SCHEMA);
  }

  private Row mention(Map<String, String> line) {
    String day = documents.get(line.get("doc")).get("day");
    String entity = line.get("entity");
    Map<String, Object> values = new HashMap<>(line);
    values.put("doc_id", line.get("doc"));
    values.put("batch", "batch");
    values.put("published", published(day));
    values.put("start", 0);
    values.put("end", 1);
    values.put("surface", line.getOrDefault("surface", "x"));
    values.put("entity_id", entity);
    values.put("entity_kind", entity != null && entity.matches("[A-Z]+") ? "country" : "official");
    values.put("form", line.getOrDefault("form", "name"));
    values.put("section", line.getOrDefault("section", "body"));
    values.put("paragraph", Integer.valueOf(line.getOrDefault("paragraph", "0")));
    values.put("sentence", Integer.valueOf(line.getOrDefault("sentence", "0")));
    values.put("country_id", line.get("country"));
    values.put("rule", "handmade");
    values.put("confidence", Double.valueOf(line.getOrDefault("confidence", "1")));
    values.put("month", month(day));
    return row(values, Mentions.SCHEMA);
  }

  private static Row row(Map<String, Object> values, StructType schema) {
    return RowFactory.create(Arrays.stream(schema.fieldNames()).map(values::get).toArray());
  }

  private static Row[] sections(String sections) {
    return Arrays.stream(sections.split(",", -1))
        .map(section -> section.split("/", -1))
        .map(
            parts ->
                RowFactory.create(
                    parts[0], 0, 0, Integer.valueOf(parts[1]), Integer.valueOf(parts[2])))
        .toArray(Row[]::new);
  }

  private static LocalDate published(String day) {
    return day.length() == 10 ? LocalDate.parse(day) : null;
  }

  private static String month(String day) {
    return day.length() == 10 ? YearMonth.from(LocalDate.parse(day)).toString() : day;
  }
}
