package org.comention.benchmark;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** What starting Spark costs: a session that writes one row as Parquet. */
final class OneRow {
  private OneRow() {}

  /**
   * @param arguments a folder to write
   */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = Floor.session()) {
      spark.range(1).coalesce(1).write().parquet(arguments[0]);
    }
  }
}
