package org.comention.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that are read more than once and computed once, until this is closed. */
final class Kept implements UnaryOperator<Dataset<Row>>, AutoCloseable {
  private final Deque<Dataset<Row>> all = new ArrayDeque<>();

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    all.push(rows.persist());
    return rows;
  }

  @Override
  public void close() {
    while (!all.isEmpty()) {
      all.pop().unpersist();
    }
  }
}
