package org.comention.report.page;

import static java.util.stream.Collectors.groupingBy;
import static org.apache.spark.sql.functions.col;
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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.table.Table;

/** The numbers at the head of the page, each with its query. */
final class Overview {
  private static final String ROWS = "count(*)";
  private static final List<Row> NOTHING = List.of(RowFactory.create(null, null, 0L));

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
    Map<String, List<Row>> answers = answers();
    json.writeStartArray();
    for (Figure figure : figures()) {
      begin(json, figure);
      json.writeNumberField(
          "value", answers.getOrDefault(figure.label(), NOTHING).get(0).getLong(2));
      json.writeEndObject();
    }
    for (Figure figure : breakdowns()) {
      begin(json, figure);
      write(answers.getOrDefault(figure.label(), List.of()), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What all figures ask, in one query: for Spark many small ones are more work than counting. */
  private Map<String, List<Row>> answers() {
    return Stream.concat(figures().stream(), breakdowns().stream())
        .map(figure -> figure.ask(all))
        .reduce(Dataset::union)
        .orElseThrow()
        .orderBy(col("value").desc(), col("key"))
        .collectAsList()
        .stream()
        .collect(groupingBy(row -> row.getString(0)));
  }

  private static void write(List<Row> answer, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rows");
    for (Row row : answer) {
      json.writeStartArray();
      json.writeString(row.getString(1));
      json.writeNumber(row.getLong(2));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void begin(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", figure.label());
    json.writeStringField("sql", figure.sql());
  }
}
