package org.comention.benchmark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.comention.gazetteer.Gazetteer;

/**
 * What somebody would write in a notebook, with functions of data frames alone: the texts' runs of
 * up to four words joined with a dictionary, counted by month; pairs by joining the table with
 * itself. Knows the names of the bundled gazetteer, resolves nothing and dates by one column.
 */
public final class Naive {
  private static final int LONGEST = 4;
  private static final StructType NAME =
      new StructType().add("surface", DataTypes.StringType).add("entity", DataTypes.StringType);

  private Naive() {}

  /**
   * @param arguments as of {@link Floor}
   */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = Floor.session()) {
      Dataset<Row> texts =
          Floor.texts(spark, Path.of(arguments[0]))
              .filter(col("text").isNotNull())
              .select(
                  monotonically_increasing_id().as("document"),
                  coalesce(substring(col("date"), 1, 7), lit("undated")).as("month"),
                  split(lower(col("text")), "[^\\p{L}\\p{N}'.-]+").as("words"));
      Dataset<Row> mentions =
          texts
              .select(col("document"), col("month"), explode(runs()).as("surface"))
              .join(broadcast(names(spark)), "surface")
              .cache();
      write(frequencies(mentions), arguments[1] + "/frequency");
      write(pairs(mentions), arguments[1] + "/pairs");
    }
  }

  private static void write(Dataset<Row> rows, String folder) {
    rows.write().option("compression", "zstd").parquet(folder);
  }

  /** All runs of one to four words. */
  private static Column runs() {
    Column[] byLength =
        IntStream.rangeClosed(1, LONGEST).mapToObj(Naive::runs).toArray(Column[]::new);
    return flatten(array(byLength));
  }

  private static Column runs(int length) {
    Column words = col("words");
    Column starts = sequence(lit(1), size(words).minus(length - 1));
    return when(
            size(words).geq(length),
            transform(starts, start -> concat_ws(" ", slice(words, start, lit(length)))))
        .otherwise(array().cast("array<string>"));
  }

  public static Dataset<Row> frequencies(Dataset<Row> mentions) {
    return mentions
        .groupBy("month", "entity")
        .agg(count(lit(1)).as("mentions"), countDistinct("document").as("documents"));
  }

  public static Dataset<Row> pairs(Dataset<Row> mentions) {
    Dataset<Row> once = mentions.select("month", "document", "entity").distinct();
    Dataset<Row> others = once.select(col("document"), col("entity").as("entity_b"));
    return once.withColumnRenamed("entity", "entity_a")
        .join(others, "document")
        .filter(col("entity_a").lt(col("entity_b")))
        .groupBy("month", "entity_a", "entity_b")
        .agg(count(lit(1)).as("documents"));
  }

  private static Dataset<Row> names(SparkSession spark) {
    Gazetteer gazetteer = Gazetteer.bundled();
    List<Row> rows = new ArrayList<>();
    gazetteer.names().stream()
        .filter(name -> name.language().equals("en"))
        .forEach(name -> rows.add(row(name.surface(), name.countryId())));
    gazetteer
        .officials()
        .values()
        .forEach(
            official -> {
              rows.add(row(official.name(), official.id()));
              official.aliases().forEach(alias -> rows.add(row(alias, official.id())));
            });
    return spark.createDataFrame(rows, NAME).dropDuplicates("surface");
  }

  private static Row row(String surface, String entity) {
    return RowFactory.create(surface.toLowerCase(Locale.ROOT), entity);
  }
}
