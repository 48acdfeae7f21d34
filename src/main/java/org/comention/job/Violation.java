package org.comention.job;

/**
 * One thing in the tables that is not as it must be.
 *
 * @param place where in the table: a file, a doc_id, or a row as JSON
 */
record Violation(String table, String place, String what) {
  @Override
  public String toString() {
    return table + ": " + place + ": " + what;
  }
}
