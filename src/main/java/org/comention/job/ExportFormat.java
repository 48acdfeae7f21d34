package org.comention.job;

import org.comention.report.export.EdgeList;
import org.comention.report.export.Gexf;
import org.comention.report.export.GraphWriter;
import org.comention.report.export.Graphml;
import org.comention.report.export.NodeLinkJson;

/** What {@code export} can write. */
enum ExportFormat {
  GEXF,
  GRAPHML,
  CSV,
  JSON;

  GraphWriter graphWriter() {
    return switch (this) {
      case GEXF -> new Gexf();
      case GRAPHML -> new Graphml();
      case CSV -> new EdgeList();
      case JSON -> new NodeLinkJson();
    };
  }

  /** Whether it can hold the rows of any table. */
  boolean holdsTables() {
    return this == CSV || this == JSON;
  }
}
