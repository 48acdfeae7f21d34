package org.comention.job;

import java.io.IOException;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.report.CoMentionGraph;
import org.comention.report.TableText;
import org.comention.report.export.Graph;
import org.comention.table.Table;

/**
 * The part of {@code export} that needs Spark; a class of its own, so that other verbs load none.
 */
final class ExportOnSpark {
  private ExportOnSpark() {}

  /** Writes a graph, and tells what it has and what was left out. */
  static void graph(GraphExport export, OutputFile file, Console console) throws IOException {
    try (Session session = Session.open()) {
      LiveTables live = new LiveTables(session.spark(), export.tables().layout());
      if (export.choice().entity() != null) {
        new KnownEntities(read(live, export, Table.ENTITIES)).require(export.choice().entity());
      }
      CoMentionGraph graphs =
          new CoMentionGraph(table -> read(live, export, table), export.choice());
      CoMentionGraph.Made made = graphs.make(export.about(graphs.unitsInAll()));
      file.write(out -> export.format().graphWriter().write(made.graph(), out));
      tell(made, file, console);
    }
  }

  private static Dataset<Row> read(LiveTables live, GraphExport export, Table table) {
    LiveFiles files = export.tables().manifest().tables();
    return live.read(table, table.byMonth() ? files.of(table, export.months()) : files.of(table));
  }

  private static void tell(CoMentionGraph.Made made, OutputFile file, Console console) {
    Graph graph = made.graph();
    CoMentionGraph.LeftOut left = made.leftOut();
    console.say(
        String.format(
            Locale.ROOT,
            "Wrote %,d entities and %,d pairs of %s to %s. Left out: %,d pairs of an official with"
                + " his own country, %,d below a threshold, %,d weaker than the first %s.",
            graph.nodes().size(),
            graph.edges().size(),
            graph.about().get("period"),
            file,
            left.ownCountry(),
            left.weak(),
            left.beyondTop(),
            graph.about().get("top")));
  }

  /** Writes the rows of a table. */
  static void rows(TableExport export, ExportFormat format, OutputFile file) throws IOException {
    try (Session session = Session.open()) {
      LiveTables live = new LiveTables(session.spark(), export.tables().layout());
      Dataset<Row> rows = live.read(export.table(), export.files());
      file.write(
          out -> {
            if (format == ExportFormat.CSV) {
              TableText.csv(export.table(), rows, out);
            } else {
              TableText.jsonLines(export.table(), rows, out);
            }
          });
    }
  }
}
