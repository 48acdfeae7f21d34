package org.comention.sql;

import java.util.List;

/** Something that runs SQL over the tables of one folder. */
public interface Engine extends AutoCloseable {
  /** Runs one statement without result; one that creates a view may say so in its own words. */
  void run(String statement);

  /** The names of the columns, and below them the rows. */
  List<List<Object>> ask(String query);

  default void runAll(String script) {
    Script.statements(script).forEach(this::run);
  }

  @Override
  void close();
}
