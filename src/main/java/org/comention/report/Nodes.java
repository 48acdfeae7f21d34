package org.comention.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.report.export.Node;
import org.comention.table.Table;

/** What the tables know of some entities in a period. */
final class Nodes {
  private final Function<Table, Dataset<Row>> tables;
  private final SortedSet<String> ids;

  Nodes(Function<Table, Dataset<Row>> tables, SortedSet<String> ids) {
    this.tables = tables;
    this.ids = ids;
  }

  /** In the order of their ids. Rows of other entities pass by one at a time. */
  List<Node> of(boolean byMonth) {
    Map<String, SortedMap<String, Long>> months = byMonth ? monthly() : Map.of();
    List<Node> nodes = new ArrayList<>();
    counted()
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              if (ids.contains(row.<String>getAs("entity_id"))) {
                nodes.add(node(row, months));
              }
            });
    nodes.sort(Comparator.comparing(Node::id));
    return nodes;
  }

  private Dataset<Row> counted() {
    Dataset<Row> entities = tables.apply(Table.ENTITIES);
    Dataset<Row> countries =
        entities.select(col("entity_id").as("country_id"), col("name").as("country_name"));
    return tables
        .apply(Table.MENTION_FREQUENCY)
        .groupBy("entity_id", "entity_kind")
        .agg(sum("mentions").as("mentions"), sum("unique_documents").as("documents"))
        .join(entities.select("entity_id", "name", "country_id", "wikidata"), id(), "left")
        .join(countries, new String[] {"country_id"}, "left")
        .withColumn("label", coalesce(col("name"), col("entity_id")));
  }

  private static String[] id() {
    return new String[] {"entity_id"};
  }

  /** Documents of these entities by month. */
  private Map<String, SortedMap<String, Long>> monthly() {
    Map<String, SortedMap<String, Long>> months = new HashMap<>();
    ids.forEach(id -> months.put(id, new TreeMap<>()));
    tables
        .apply(Table.MENTION_FREQUENCY)
        .groupBy("entity_id", "month")
        .agg(sum("unique_documents").as("documents"))
        .filter(col("documents").gt(0))
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              SortedMap<String, Long> own = months.get(row.<String>getAs("entity_id"));
              if (own != null) {
                own.put(row.getAs("month"), row.getAs("documents"));
              }
            });
    return months;
  }

  private static Node node(Row row, Map<String, SortedMap<String, Long>> months) {
    String id = row.getAs("entity_id");
    return new Node(
        id,
        row.getAs("label"),
        row.getAs("entity_kind"),
        row.getAs("country_id"),
        row.getAs("country_name"),
        row.getAs("wikidata"),
        row.<Long>getAs("mentions"),
        row.<Long>getAs("documents"),
        months.getOrDefault(id, Collections.emptySortedMap()));
  }
}
