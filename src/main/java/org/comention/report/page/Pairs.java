package org.comention.report.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
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
    Column place =
        row_number().over(Window.partitionBy("own_country").orderBy(STRONGEST_FIRST)).as("place");
    List<Row> strongest =
        PairsInPeriod.counted(tables, Scope.DOCUMENT)
            .join(broadcast(numbered(cast, "entity_a", "a")), "entity_a")
            .join(broadcast(numbered(cast, "entity_b", "b")), "entity_b")
            .select(
                col("entity_a"),
                col("entity_b"),
                col("a"),
                col("b"),
                col("own_country"),
                col("units"),
                place)
            .filter(col("place").leq(selection.pairs()))
            .orderBy(col("own_country"), col("place"))
            .collectAsList();
    return new Pairs(
        cast.rows().sparkSession().createDataFrame(numbered(strongest), SCHEMA),
        least(strongest, selection));
  }

  private static Dataset<Row> numbered(Cast cast, String entity, String number) {
    return cast.rows().select(col("entity_id").as(entity), col("number").as(number));
  }

  private static List<Row> numbered(List<Row> pairs) {
    return IntStream.range(0, pairs.size())
        .mapToObj(
            i -> {
              Row pair = pairs.get(i);
              return RowFactory.create(
                  i, pair.get(0), pair.get(1), pair.get(2), pair.get(3), pair.get(4));
            })
        .toList();
  }

  /** Of the last pairs for which there was room. */
  private static long least(List<Row> pairs, Selection selection) {
    return pairs.stream()
        .filter(pair -> pair.<Integer>getAs("place") == selection.pairs())
        .mapToLong(pair -> pair.<Long>getAs("units"))
        .max()
        .orElse(0);
  }

  /** Of each pair and scope {@code month, units with both}. */
  Dataset<Row> byMonth(Function<Table, Dataset<Row>> tables, Selection selection) {
    Dataset<Row> months =
        tables
            .apply(Table.CO_MENTIONS)
            .join(broadcast(rows), new String[] {"entity_a", "entity_b"})
            .select(
                col("pair"), col("scope"), expr(selection.monthNumber()).as("month"), col("units"));
    return Rows.series(months.groupBy("pair", "scope"), "month", "units");
  }
}
