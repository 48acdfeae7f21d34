package org.comention.job;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the table {@code inputs} says of the files that were read. */
final class KnownInputs {
  private KnownInputs() {}

  /** By path. */
  static Map<String, ReadingPlan.Known> of(Dataset<Row> inputs) {
    Map<String, ReadingPlan.Known> known = new HashMap<>();
    Iterator<Row> rows = inputs.select("path", "batch", "bytes", "modified").toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      known.put(
          row.getString(0),
          new ReadingPlan.Known(row.getString(1), row.getLong(2), row.getInstant(3)));
    }
    return known;
  }
}
