package org.comention.report.page;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.comention.table.Table;

/**
 * Who is on the page: an entity has its number there. The most mentioned come first.
 *
 * @param rows {@code number}, {@code entity_id}, and whether it comes with its days as {@code
 *     detailed}
 * @param mentioned how many entities the period has in all
 */
record Cast(Dataset<Row> rows, long mentioned) {
  private static final StructType SCHEMA =
      StructType.fromDDL("number INT, entity_id STRING, detailed BOOLEAN");

  /** Collects ids, no more than the selection allows. */
  static Cast of(Function<Table, Dataset<Row>> tables, Selection selection) {
    Dataset<Row> counted =
        tables
            .apply(Table.MENTION_FREQUENCY)
            .groupBy("entity_id", "entity_kind")
            .agg(sum("mentions").as("mentions"));
    List<Row> chosen = chosen(counted, selection);
    List<Row> numbered =
        IntStream.range(0, chosen.size())
            .mapToObj(i -> RowFactory.create(i, chosen.get(i).get(0), chosen.get(i).get(1)))
            .toList();
    return new Cast(counted.sparkSession().createDataFrame(numbered, SCHEMA), counted.count());
  }

  private static List<Row> chosen(Dataset<Row> counted, Selection selection) {
    Column[] mostFirst = {col("mentions").desc(), col("entity_id")};
    Column wanted = lit(false);
    for (String id : selection.entities()) {
      wanted = wanted.or(col("entity_id").equalTo(id));
    }
    Column detailed = col("place").leq(selection.top()).or(wanted);
    return counted
        .withColumn(
            "place", row_number().over(Window.partitionBy("entity_kind").orderBy(mostFirst)))
        .filter(col("place").leq(selection.ranked()).or(wanted))
        .orderBy(mostFirst)
        .select(col("entity_id"), detailed.as("detailed"))
        .collectAsList();
  }

  /** Those with their days. */
  Dataset<Row> detailed() {
    return rows.filter("detailed");
  }
}
