package org.comention.job;

import java.util.List;

/**
 * One Parquet file that belongs to a version of a table.
 *
 * @param path relative to the tables folder
 * @param month of its rows; null in a table that has no months
 * @param batches sorted; those whose rows it holds, none for a derived table
 */
record LiveFile(String path, String month, long rows, long bytes, List<String> batches) {
  LiveFile {
    batches = List.copyOf(batches);
  }

  boolean holds(String batch) {
    return batches.contains(batch);
  }
}
