package org.comention.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.comention.table.Table;

/** Days as yyyy-MM-dd, and the months of documents that have none ({@code undated} is one). */
record Slots(SortedSet<String> names) {
  static final Slots NONE = new Slots(Collections.emptySortedSet());

  private static final int MONTH_LENGTH = 7;
  private static final int DAY_LENGTH = 10;
  private static final StructType SCHEMA = new StructType().add("slot", DataTypes.StringType);

  /** That of a document. */
  static Column slot() {
    return coalesce(col("published").cast("string"), col(Table.MONTH)).as("slot");
  }

  /** Those in the column {@code slot} of these rows. */
  static Slots in(Dataset<Row> rows) {
    return of(rows.select("slot").distinct().collectAsList());
  }

  /** Those of one set of rows, and those of another. */
  record Two(Slots one, Slots other) {}

  /** The same of both, by one query. */
  static Two inEach(Dataset<Row> one, Dataset<Row> other) {
    Column isOne = lit(true).as("is_one");
    Map<Boolean, List<Row>> found =
        one
            .select(col("slot"), isOne)
            .union(other.select(col("slot"), not(isOne)))
            .distinct()
            .collectAsList()
            .stream()
            .collect(Collectors.partitioningBy(row -> row.getBoolean(1)));
    return new Two(of(found.get(true)), of(found.get(false)));
  }

  private static Slots of(List<Row> rows) {
    return new Slots(
        rows.stream().map(row -> row.getString(0)).collect(Collectors.toCollection(TreeSet::new)));
  }

  Slots and(Slots others) {
    SortedSet<String> both = new TreeSet<>(names);
    both.addAll(others.names);
    return new Slots(both);
  }

  /** These, with so many days before and after each day. */
  Slots around(int before, int after) {
    SortedSet<String> wider = new TreeSet<>();
    for (String name : names) {
      if (name.length() != DAY_LENGTH) {
        wider.add(name);
        continue;
      }
      LocalDate day = LocalDate.parse(name);
      for (int i = -before; i <= after; i++) {
        wider.add(day.plusDays(i).toString());
      }
    }
    return new Slots(wider);
  }

  SortedSet<String> months() {
    return names.stream()
        .map(name -> name.substring(0, Math.min(MONTH_LENGTH, name.length())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The documents of these slots among others. */
  Dataset<Row> of(Dataset<Row> documents) {
    SparkSession spark = documents.sparkSession();
    List<Row> rows = names.stream().map(RowFactory::create).toList();
    return documents
        .withColumn("slot", slot())
        .join(spark.createDataFrame(rows, SCHEMA), "slot", "left_semi")
        .drop("slot");
  }
}
