package org.comention.report.export;

import java.io.IOException;
import java.io.Writer;

/** One format of graph files. Equal graphs give equal files. */
public interface GraphWriter {
  /** Writes all of a graph as UTF-8 text; the writer is left open. */
  void write(Graph graph, Writer out) throws IOException;
}
