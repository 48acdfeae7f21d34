package org.comention.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Files that a contestant has written, as another engine sees them. */
final class Parquet {
  private Parquet() {}

  /**
   * @param files a pattern
   */
  static long rows(String files) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT count(*) FROM read_parquet('" + files + "')")) {
      result.next();
      return result.getLong(1);
    }
  }
}
