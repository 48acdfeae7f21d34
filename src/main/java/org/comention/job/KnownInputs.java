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
    Map<String, String> batches = new HashMap<>();
    Iterator<Row> rows = inputs.select("path", "batch", "bytes", "modified").toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      // One text for each batch: there may be millions of files.
      String batch = batches.computeIfAbsent(row.getString(1), same -> same);
      known.put(row.getString(0), new ReadingPlan.Known(batch, row.getLong(2), row.getInstant(3)));
    }
    return known;
  }
}
