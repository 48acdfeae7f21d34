package org.comention.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB with all views of {@code jobs/sql}. */
public final class DuckDb implements Engine {
  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  public static Engine over(Path tables) {
    try {
      DuckDb engine = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
      engine.run("SET VARIABLE tables = '" + tables + "'");
      List.of("tables-duckdb.sql", "terms-duckdb.sql", "frequency.sql", "pairs.sql")
          .forEach(engine::runAll);
      return engine;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public List<List<Object>> ask(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<List<Object>> answer = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      List<Object> names = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        names.add(rows.getMetaData().getColumnLabel(column));
      }
      answer.add(names);
      while (rows.next()) {
        answer.add(values(rows, columns));
      }
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static List<Object> values(ResultSet rows, int columns) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      values.add(rows.getObject(column));
    }
    return values;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
