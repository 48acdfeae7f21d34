package org.comention.table;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Pairs over several months. Nothing is averaged: k is added up over the months, a, b and N are
 * those of all months, also of those in which the two never met.
 */
public final class PairsInPeriod {
  private PairsInPeriod() {}

  /**
   * One row for each pair: {@code entity_a}, {@code entity_b}, {@code kind_a}, {@code kind_b},
   * {@code units}, {@code documents}, {@code first_month} and {@code last_month} in which they met,
   * {@code units_a}, {@code units_b}, {@code units_total}, the four statistics of co_mentions, and
   * {@code own_country}: whether it is an official with a country that he serves or ever served.
   *
   * @param tables which hold the months of the period and no others
   */
  public static Dataset<Row> of(Function<Table, Dataset<Row>> tables, Scope scope) {
    Dataset<Row> frequency = tables.apply(Table.MENTION_FREQUENCY);
    return counted(tables, scope)
        .join(unitsWith(frequency, scope, "entity_a", "units_a"), "entity_a")
        .join(unitsWith(frequency, scope, "entity_b", "units_b"), "entity_b")
        .crossJoin(unitsInAll(tables.apply(Table.ARCHIVE_VOLUME), scope))
        .transform(Association::of);
  }

  /** The same without {@code units_a}, {@code units_b}, {@code units_total} and statistics. */
  public static Dataset<Row> counted(Function<Table, Dataset<Row>> tables, Scope scope) {
    return tables
        .apply(Table.CO_MENTIONS)
        .filter(col("scope").equalTo(scope.label()))
        .transform(PairsInPeriod::summed)
        .join(
            ownCountries(tables.apply(Table.ENTITIES)),
            new String[] {"entity_a", "entity_b"},
            "left")
        .withColumn("own_country", coalesce(col("own_country"), lit(false)));
  }

  /** One row with {@code units_total}: N, which may be 0. */
  public static Dataset<Row> unitsInAll(Dataset<Row> volume, Scope scope) {
    return volume.agg(coalesce(sum(scope.unique()), lit(0L)).as("units_total"));
  }

  private static Dataset<Row> summed(Dataset<Row> monthly) {
    return monthly
        .groupBy("entity_a", "entity_b", "kind_a", "kind_b")
        .agg(
            sum("units").as("units"),
            sum("documents").as("documents"),
            min("month").as("first_month"),
            max("month").as("last_month"));
  }

  private static Dataset<Row> unitsWith(
      Dataset<Row> frequency, Scope scope, String entity, String units) {
    return frequency.groupBy(col("entity_id").as(entity)).agg(sum(scope.unique()).as(units));
  }

  private static Dataset<Row> ownCountries(Dataset<Row> entities) {
    return entities
        .select(
            col("entity_id").as("official"),
            explode(array_distinct(col("terms.country_id"))).as("country"))
        .select(
            least(col("official"), col("country")).as("entity_a"),
            greatest(col("official"), col("country")).as("entity_b"),
            lit(true).as("own_country"));
  }
}
