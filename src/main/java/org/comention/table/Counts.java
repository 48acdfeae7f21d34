package org.comention.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Aggregates of rows that already hold a count each. */
final class Counts {
  private Counts() {}

  /** Key to count as a map sorted by key; rows with a null key are left out, keys come once. */
  static Column byKey(Column key, Column count) {
    Column entry = struct(key.as("key"), count.as("value"));
    return map_from_entries(sort_array(collect_list(when(key.isNotNull(), entry))));
  }

  /** The counts of the rows where the condition holds, summed; 0 where it never does. */
  static Column sumWhere(Column condition, Column count) {
    return coalesce(sum(when(condition, count)), lit(0L));
  }
}
