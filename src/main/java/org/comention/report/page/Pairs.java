package org.comention.report.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.table.PairsInPeriod;
import org.comention.table.Scope;
import org.comention.table.Table;

/**
 * The pairs of a page: those with the most documents in the period, counted apart where an official
 * stands with a country that he serves or served.
 *
 * @param rows {@code pair}, {@code entity_a}, {@code entity_b}, {@code a}, {@code b} (numbers of
 *     the cast), {@code own}
 * @param least documents of the weakest pair that is here; each pair that has more is here too. 0
 *     where all are here
 */
record Pairs(Dataset<Row> rows, long least) {
  private static final StructType SCHEMA =
      StructType.fromDDL("pair INT, entity_a STRING, entity_b STRING, a INT, b INT, own BOOLEAN");
  private static final Column[] STRONGEST_FIRST = {
    col("units").desc(), col("entity_a"), col("entity_b")
  };

  static Pairs of(Function<Table, Dataset<Row>> tables, Cast cast, Selection selection) {
    Dataset<Row> all =
        PairsInPeriod.of(tables, Scope.DOCUMENT)
            .join(broadcast(numbered(cast, "entity_a", "a")), "entity_a")
            .join(broadcast(numbered(cast, "entity_b", "b")), "entity_b")
            .select("entity_a", "entity_b", "a", "b", "own_country", "units")
            .persist();
    try {
      List<Row> foreign = strongest(all.filter(not(col("own_country"))), selection.pairs());
      List<Row> own = strongest(all.filter(col("own_country")), selection.pairs());
      boolean whole = Math.max(foreign.size(), own.size()) < selection.pairs();
      return new Pairs(
          all.sparkSession().createDataFrame(numbered(foreign, own), SCHEMA),
          whole ? 0 : Math.max(least(foreign, selection), least(own, selection)));
    } finally {
      all.unpersist();
    }
  }

  private static Dataset<Row> numbered(Cast cast, String entity, String number) {
    return cast.rows().select(col("entity_id").as(entity), col("number").as(number));
  }

  private static List<Row> strongest(Dataset<Row> pairs, int most) {
    return pairs.orderBy(STRONGEST_FIRST).limit(most).collectAsList();
  }

  private static long least(List<Row> pairs, Selection selection) {
    return pairs.size() < selection.pairs() ? 0 : pairs.get(pairs.size() - 1).<Long>getAs("units");
  }

  private static List<Row> numbered(List<Row> foreign, List<Row> own) {
    List<Row> both = new ArrayList<>(foreign);
    both.addAll(own);
    return IntStream.range(0, both.size())
        .mapToObj(
            i -> {
              Row pair = both.get(i);
              return RowFactory.create(
                  i, pair.get(0), pair.get(1), pair.get(2), pair.get(3), pair.get(4));
            })
        .toList();
  }

  /** Of each pair and scope {@code [month, units with both]}. */
  Dataset<Row> byMonth(Function<Table, Dataset<Row>> tables, Selection selection) {
    return tables
        .apply(Table.CO_MENTIONS)
        .join(broadcast(rows), new String[] {"entity_a", "entity_b"})
        .select(col("pair"), col("scope"), expr(selection.monthNumber()).as("month"), col("units"))
        .groupBy("pair", "scope")
        .agg(Rows.series("month", "units").as("rows"));
  }
}
