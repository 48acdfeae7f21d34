package org.comention.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.report.export.Edge;
import org.comention.report.export.Graph;
import org.comention.report.export.Node;
import org.comention.table.PairsInPeriod;
import org.comention.table.Scope;
import org.comention.table.Table;

/** Makes the graph of a period: the strongest pairs, and the entities that are in them. */
public final class CoMentionGraph {
  private static final Column[] STRONGEST_FIRST = {
    col("units").desc(), col("log_likelihood").desc(), col("entity_a"), col("entity_b")
  };

  private final Function<Table, Dataset<Row>> tables;
  private final Choice choice;

  /**
   * @param tables which hold the months of the period and no others
   */
  public CoMentionGraph(Function<Table, Dataset<Row>> tables, Choice choice) {
    this.tables = tables;
    this.choice = choice;
  }

  /**
   * Which pairs become edges.
   *
   * @param entity of which all pairs are to be; null for any
   * @param minUnits the least number of units with both
   * @param minNpmi the least NPMI; -1 for any
   * @param top the most edges
   * @param ownCountries whether an official's pair with a country that he serves or served counts
   * @param byMonth whether nodes and edges tell of each month
   */
  public record Choice(
      Scope scope,
      String entity,
      long minUnits,
      double minNpmi,
      int top,
      boolean ownCountries,
      boolean byMonth) {}

  /** How many pairs of the period are no edges, each for the first reason that holds. */
  public record LeftOut(long ownCountry, long weak, long beyondTop) {}

  /** A graph and what is not in it. */
  public record Made(Graph graph, LeftOut leftOut) {}

  /**
   * Collects the chosen edges and their nodes.
   *
   * @param about what the graph says of itself
   */
  public Made make(Map<String, String> about) {
    // Asked twice: for what is left out, and for the edges.
    Dataset<Row> pairs = PairsInPeriod.of(tables, choice.scope()).filter(ofEntity()).persist();
    try {
      List<Row> chosen = chosen(pairs);
      return new Made(new Graph(about, nodes(chosen), edges(chosen)), leftOut(pairs, chosen));
    } finally {
      pairs.unpersist();
    }
  }

  private List<Row> chosen(Dataset<Row> pairs) {
    return pairs
        .filter(countryFits().and(strong()))
        .orderBy(STRONGEST_FIRST)
        .limit(choice.top())
        .collectAsList();
  }

  private LeftOut leftOut(Dataset<Row> pairs, List<Row> chosen) {
    Row counts =
        pairs
            .agg(
                count(lit(1)),
                count_if(not(countryFits())),
                count_if(countryFits().and(not(strong()))))
            .head();
    long ownCountry = counts.getLong(1);
    long weak = counts.getLong(2);
    return new LeftOut(ownCountry, weak, counts.getLong(0) - ownCountry - weak - chosen.size());
  }

  /** N: units of the archive in the period. */
  public long unitsInAll() {
    return PairsInPeriod.unitsInAll(tables.apply(Table.ARCHIVE_VOLUME), choice.scope())
        .head()
        .getLong(0);
  }

  private Column ofEntity() {
    return choice.entity() == null
        ? lit(true)
        : col("entity_a").equalTo(choice.entity()).or(col("entity_b").equalTo(choice.entity()));
  }

  private Column countryFits() {
    return choice.ownCountries() ? lit(true) : not(col("own_country"));
  }

  private Column strong() {
    return col("units").geq(choice.minUnits()).and(col("npmi").geq(choice.minNpmi()));
  }

  private List<Node> nodes(List<Row> chosen) {
    SortedSet<String> ids = new TreeSet<>();
    for (Row pair : chosen) {
      ids.add(pair.getAs("entity_a"));
      ids.add(pair.getAs("entity_b"));
    }
    return new Nodes(tables, ids).of(choice.byMonth());
  }

  private List<Edge> edges(List<Row> chosen) {
    boolean byMonth = choice.byMonth() && !chosen.isEmpty();
    Map<String, SortedMap<String, Long>> months = byMonth ? monthly(chosen) : Map.of();
    return chosen.stream().map(row -> edge(row, months)).toList();
  }

  /** Units of the chosen pairs by month. */
  private Map<String, SortedMap<String, Long>> monthly(List<Row> chosen) {
    Dataset<Row> pairs = tables.apply(Table.CO_MENTIONS);
    Dataset<Row> wanted =
        pairs
            .sparkSession()
            .createDataFrame(chosen, chosen.get(0).schema())
            .select("entity_a", "entity_b");
    Map<String, SortedMap<String, Long>> months = new HashMap<>();
    pairs
        .filter(col("scope").equalTo(choice.scope().label()))
        .join(wanted, new String[] {"entity_a", "entity_b"})
        .select("entity_a", "entity_b", "month", "units")
        .toLocalIterator()
        .forEachRemaining(
            row ->
                months
                    .computeIfAbsent(key(row), pair -> new TreeMap<>())
                    .put(row.getAs("month"), row.getAs("units")));
    return months;
  }

  private static Edge edge(Row row, Map<String, SortedMap<String, Long>> months) {
    return new Edge(
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        row.<Long>getAs("units"),
        row.<Long>getAs("units_a"),
        row.<Long>getAs("units_b"),
        row.<Long>getAs("documents"),
        row.<Double>getAs("expected"),
        row.<Double>getAs("npmi"),
        row.<Double>getAs("log_likelihood"),
        row.<Double>getAs("jaccard"),
        row.getAs("first_month"),
        row.getAs("last_month"),
        months.getOrDefault(key(row), Collections.emptySortedMap()));
  }

  private static String key(Row pair) {
    return pair.getAs("entity_a") + "\n" + pair.getAs("entity_b");
  }
}
