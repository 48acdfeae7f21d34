package org.comention.report.page;

import static org.comention.table.Table.ARCHIVE_VOLUME;
import static org.comention.table.Table.DOCUMENTS;
import static org.comention.table.Table.DUPLICATES;
import static org.comention.table.Table.INPUTS;
import static org.comention.table.Table.MENTIONS;
import static org.comention.table.Table.MENTION_FREQUENCY;
import static org.comention.table.Table.REJECTS;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.Table;

/** The numbers at the head of the page, each with its query. */
final class Overview {
  private static final String ROWS = "count(*)";

  private final Function<Table, Dataset<Row>> all;
  private final String period;

  /**
   * @param all rows of the tables, those of other months too
   */
  Overview(Function<Table, Dataset<Row>> all, Selection selection) {
    this.all = all;
    this.period = selection.condition();
  }

  private List<Figure> figures() {
    return List.of(
        Figure.number("Documents", ARCHIVE_VOLUME, "sum(documents)", period),
        Figure.number("Unique documents", ARCHIVE_VOLUME, "sum(unique_documents)", period),
        Figure.number("Duplicates", DUPLICATES, ROWS, period),
        Figure.number("Words", ARCHIVE_VOLUME, "sum(words)", period),
        Figure.number("Mentions found", MENTIONS, ROWS, period),
        Figure.number("Mentions counted", MENTION_FREQUENCY, "sum(mentions)", period),
        Figure.number(
            "Countries mentioned", MENTION_FREQUENCY, "count(DISTINCT entity_id)", kind("country")),
        Figure.number(
            "Officials mentioned",
            MENTION_FREQUENCY,
            "count(DISTINCT entity_id)",
            kind("official")),
        Figure.number("Undated documents", DOCUMENTS, ROWS, "month = 'undated'"),
        Figure.number("Files read", INPUTS, ROWS, null),
        Figure.number("Rejects", REJECTS, ROWS, null));
  }

  private List<Figure> breakdowns() {
    return List.of(
        new Figure("Sources of dates", DOCUMENTS, ROWS, "coalesce(date_source, 'no date')", null),
        new Figure("Languages", DOCUMENTS, ROWS, "coalesce(language, 'unknown')", period),
        new Figure("Rejects by reason", REJECTS, ROWS, "reason", null));
  }

  private String kind(String kind) {
    return "entity_kind = '" + kind + "' AND " + period;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Figure figure : figures()) {
      begin(json, figure);
      Object value = figure.ask(all).stream().findFirst().map(row -> row.get(1)).orElse(0);
      json.writeObjectField("value", value);
      json.writeEndObject();
    }
    for (Figure figure : breakdowns()) {
      begin(json, figure);
      json.writeArrayFieldStart("rows");
      for (Row row : figure.ask(all)) {
        json.writeStartArray();
        json.writeString(row.getString(0));
        json.writeNumber(row.getLong(1));
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void begin(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", figure.label());
    json.writeStringField("sql", figure.sql());
  }
}
