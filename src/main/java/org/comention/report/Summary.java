package org.comention.report;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.Table;

/** What a run tells at its end. */
public final class Summary {
  private static final int TOP = 10;

  private final Function<Table, Dataset<Row>> all;
  private final Function<Table, Dataset<Row>> fresh;
  private final Lines lines = new Lines();

  private Summary(Function<Table, Dataset<Row>> all, Function<Table, Dataset<Row>> fresh) {
    this.all = all;
    this.fresh = fresh;
  }

  /**
   * A page of text, at most 80 columns wide.
   *
   * @param all the tables as published
   * @param fresh the rows of this run in the tables that gain rows
   */
  public static String of(Function<Table, Dataset<Row>> all, Function<Table, Dataset<Row>> fresh) {
    Summary summary = new Summary(all, fresh);
    summary.totals();
    summary.rejects();
    summary.dates();
    summary.top("country", "Countries");
    summary.top("official", "Officials");
    summary.pairs();
    return summary.lines.toString();
  }

  private void totals() {
    Row now = totals(fresh);
    Row ever = totals(all);
    lines.heading("", "this run", "all runs");
    List<String> names = List.of("files", "documents", "rejects", "skipped");
    for (int i = 0; i < names.size(); i++) {
      lines.numbers(names.get(i), now.getLong(i), ever.getLong(i));
    }
    long mentions = fresh.apply(Table.MENTIONS).count();
    lines.numbers("mentions", mentions, all.apply(Table.MENTIONS).count());
  }

  private static Row totals(Function<Table, Dataset<Row>> tables) {
    Column skipped = aggregate(map_values(col("skipped")), lit(0L), Column::plus);
    return tables
        .apply(Table.INPUTS)
        .agg(count(lit(1)), sum("documents"), sum("rejects"), sum(skipped))
        .na()
        .fill(0)
        .head();
  }

  private void rejects() {
    List<Row> reasons = counted(fresh.apply(Table.REJECTS), col("reason"));
    if (!reasons.isEmpty()) {
      lines.heading("Rejects of this run", "", "records");
      reasons.forEach(row -> lines.number(row.getString(0), row.getLong(1)));
    }
  }

  private void dates() {
    lines.heading("Documents dated by", "", "documents");
    Column source = coalesce(col("date_source"), lit("no date"));
    counted(all.apply(Table.DOCUMENTS), source)
        .forEach(row -> lines.number(row.getString(0), row.getLong(1)));
  }

  private static List<Row> counted(Dataset<Row> rows, Column by) {
    return rows.groupBy(by.as("name"))
        .agg(count(lit(1)).as("rows"))
        .orderBy(col("rows").desc(), col("name"))
        .collectAsList();
  }

  private void top(String kind, String heading) {
    lines.heading(heading, "mentions", "documents");
    all.apply(Table.MENTION_FREQUENCY)
        .filter(col("entity_kind").equalTo(kind))
        .groupBy("entity_id")
        .agg(sum("mentions").as("mentions"), sum("documents").as("documents"))
        .join(names("entity_id", "name"), "entity_id")
        .orderBy(col("mentions").desc(), col("entity_id"))
        .limit(TOP)
        .select("name", "mentions", "documents")
        .collectAsList()
        .forEach(row -> lines.numbers(row.getString(0), row.getLong(1), row.getLong(2)));
  }

  private void pairs() {
    lines.heading("Pairs in the same document", "", "documents");
    all.apply(Table.CO_MENTIONS)
        .filter(col("scope").equalTo("document"))
        .groupBy("entity_a", "entity_b")
        .agg(sum("documents").as("documents"))
        .join(names("entity_a", "name_a"), "entity_a")
        .join(names("entity_b", "name_b"), "entity_b")
        .orderBy(col("documents").desc(), col("entity_a"), col("entity_b"))
        .limit(TOP)
        .select(concat_ws(" + ", col("name_a"), col("name_b")), col("documents"))
        .collectAsList()
        .forEach(row -> lines.number(row.getString(0), row.getLong(1)));
  }

  private Dataset<Row> names(String id, String name) {
    return all.apply(Table.ENTITIES).select(col("entity_id").as(id), col("name").as(name));
  }
}
