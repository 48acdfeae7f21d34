package org.comention.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.Spark;
import org.comention.table.Table;

/** Spark SQL with all views of {@code jobs/sql}, in either of the two ways that it knows. */
public final class SparkSql implements Engine {
  private final SparkSession spark = Spark.session().newSession();
  private final UnaryOperator<String> dialect;

  private SparkSql(UnaryOperator<String> dialect) {
    this.dialect = dialect;
  }

  /** External tables and lasting views, as with a metastore. */
  public static Engine tables(Path tables) {
    SparkSql engine = new SparkSql(UnaryOperator.identity());
    engine.spark.conf().set("tables", tables.toString());
    engine.runAll("tables-spark.sql");
    engine.createViews();
    return engine;
  }

  /** Temporary views over what the session has read, as in a notebook. */
  public static Engine temporaryViews(Path tables) {
    SparkSql engine =
        new SparkSql(
            sql -> sql.replace("CREATE OR REPLACE VIEW", "CREATE OR REPLACE TEMPORARY VIEW"));
    for (Table table : Table.values()) {
      String folder = tables.resolve(table.label()).toString();
      engine.spark.read().parquet(folder).createOrReplaceTempView(table.label());
    }
    engine.createViews();
    return engine;
  }

  private void createViews() {
    List.of("terms-spark.sql", "frequency.sql", "pairs.sql").forEach(this::runAll);
  }

  @Override
  public void run(String statement) {
    spark.sql(dialect.apply(statement));
  }

  @Override
  public List<List<Object>> ask(String query) {
    return rows(spark.sql(query));
  }

  /** The names of the columns, then the rows. */
  static List<List<Object>> rows(Dataset<Row> rows) {
    List<List<Object>> answer = new ArrayList<>();
    answer.add(Arrays.asList((Object[]) rows.columns()));
    for (Row row : rows.collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        values.add(row.get(column));
      }
      answer.add(values);
    }
    return answer;
  }

  @Override
  public void close() {
    spark.sql("DROP DATABASE IF EXISTS comention CASCADE");
  }
}
