package org.comention.report.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.CountingPolicy;
import org.comention.table.Table;

/** All that a page knows, as one JSON object. */
public final class PageData {
  private final Function<Table, Dataset<Row>> all;
  private final Function<Table, Dataset<Row>> tables;
  private final Selection selection;
  private final CountingPolicy policy;

  /**
   * @param all rows of the tables
   * @param tables rows of the selected months
   * @param policy by which the tables were counted
   */
  public PageData(
      Function<Table, Dataset<Row>> all,
      Function<Table, Dataset<Row>> tables,
      Selection selection,
      CountingPolicy policy) {
    this.all = all;
    this.tables = tables;
    this.selection = selection;
    this.policy = policy;
  }

  /**
   * Computes and writes it, part by part.
   *
   * @param about what the page says of itself
   */
  void write(Map<String, String> about, JsonGenerator json) throws IOException {
    Cast cast = Cast.of(tables, selection);
    Pairs pairs = Pairs.of(tables, cast, selection);
    json.writeStartObject();
    json.writeObjectField("about", about);
    limits(cast, pairs, json);
    json.writeFieldName("figures");
    new Overview(all, selection).write(json);
    series(cast, pairs, json);
    quality(json);
    Evidence evidence = new Evidence(tables, policy);
    places(json, "evidence", evidence.ofEntities(cast));
    places(json, "pairEvidence", evidence.ofPairs(cast, pairs));
    json.writeFieldName("world");
    copy(Resources.shapes(), json);
    json.writeEndObject();
  }

  /** Without the white space. */
  private static void copy(String value, JsonGenerator json) throws IOException {
    try (JsonParser parser = json.getCodec().getFactory().createParser(value)) {
      parser.nextToken();
      json.copyCurrentStructure(parser);
    }
  }

  private void limits(Cast cast, Pairs pairs, JsonGenerator json) throws IOException {
    json.writeStringField("first", selection.first().toString());
    json.writeNumberField("months", selection.months());
    json.writeNumberField("mentioned", cast.mentioned());
    json.writeNumberField("least", pairs.least());
  }

  private void series(Cast cast, Pairs pairs, JsonGenerator json) throws IOException {
    Series series = new Series(tables, selection);
    rows(json, "volumeByMonth", series.volumeByMonth());
    rows(json, "volumeByDay", series.volumeByDay());
    rows(json, "entities", entities(cast));
    rows(json, "byMonth", series.byMonth(cast));
    rows(json, "byDay", series.byDay(cast));
    rows(json, "pairs", pairs.rows().select("pair", "a", "b", "own"));
    rows(json, "pairsByMonth", pairs.byMonth(tables, selection));
    rows(json, "dates", series.dates());
  }

  private void quality(JsonGenerator json) throws IOException {
    Quality quality = new Quality(tables, policy);
    rows(json, "rules", quality.rules());
    rows(json, "leftOut", quality.leftOut());
    rows(json, "unlisted", quality.unlisted());
    json.writeObjectField("measured", Resources.confidences());
  }

  private Dataset<Row> entities(Cast cast) {
    Dataset<Row> known =
        tables
            .apply(Table.ENTITIES)
            .select(
                col("entity_id"),
                col("entity_kind").as("kind"),
                Rows.brief("name"),
                col("country_id").as("country"),
                col("terms"));
    return known.join(broadcast(cast.rows()), "entity_id").withColumnRenamed("entity_id", "id");
  }

  private static void rows(JsonGenerator json, String name, Dataset<Row> rows) throws IOException {
    json.writeFieldName(name);
    Rows.write(json, rows);
  }

  private static void places(JsonGenerator json, String name, Dataset<Row> places)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Iterator<Row> rows = places.toLocalIterator(); rows.hasNext(); ) {
      place(rows.next(), json);
    }
    json.writeEndArray();
  }

  private static void place(Row row, JsonGenerator json) throws IOException {
    String key = has(row, "pair") ? "pair" : "number";
    Row first = row.getAs("first");
    Row second = row.getAs("second");
    int offset = row.getAs("offset");
    Excerpt excerpt = Excerpt.of(row.getAs("piece"), span(first, offset), span(second, offset));
    json.writeStartObject();
    json.writeNumberField("of", row.<Integer>getAs(key));
    json.writeBooleanField("newest", row.getAs("newest"));
    json.writeBooleanField("typical", row.getAs("typical"));
    json.writeStringField("text", excerpt.text());
    json.writeObjectField("marks", excerpt.marks());
    json.writeStringField("rule", first.getAs("rule"));
    json.writeStringField("doc", row.getAs("doc_id"));
    json.writeStringField("date", date(row));
    json.writeStringField("path", row.getAs("path"));
    json.writeStringField("member", row.getAs("member"));
    json.writeStringField("title", row.getAs("title"));
    json.writeEndObject();
  }

  private static boolean has(Row row, String column) {
    return Arrays.asList(row.schema().fieldNames()).contains(column);
  }

  /** The day, or the month where no day is known. */
  private static String date(Row row) {
    Object day = row.getAs("published");
    return day == null ? row.getAs("month") : day.toString();
  }

  private static int[] span(Row at, int offset) {
    return new int[] {at.<Integer>getAs("start") - offset, at.<Integer>getAs("end") - offset};
  }
}
