package org.comention.job;

import java.util.List;
import org.comention.table.Table;

/**
 * Rows that are to be written.
 *
 * @param files at least one
 */
record TableExport(Published tables, Table table, List<LiveFile> files) {

  /** A UserError where there is no such table, or nothing of it in the period. */
  static TableExport of(Published tables, String name, Period period) {
    List<LiveFile> files = tables.files(name, period);
    return new TableExport(tables, Table.of(name), files);
  }
}
