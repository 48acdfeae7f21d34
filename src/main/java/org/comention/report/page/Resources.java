package org.comention.report.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a page is made of, from the class path. */
final class Resources {
  /** One after the other they are one program. */
  private static final List<String> PROGRAM =
      List.of(
          "begin.js",
          "archive.js",
          "statistics.js",
          "state.js",
          "elements.js",
          "tables.js",
          "plots.js",
          "overview.js",
          "time.js",
          "ranking.js",
          "together.js",
          "network.js",
          "map.js",
          "evidence.js",
          "quality.js",
          "end.js");

  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private Resources() {}

  static String program() throws IOException {
    StringBuilder program = new StringBuilder();
    for (String file : PROGRAM) {
      program.append(text(file));
    }
    return program.toString();
  }

  static String plots() throws IOException {
    return text(WEBJARS + "echarts/5.5.0/echarts.min.js");
  }

  /** Borders of countries as TopoJSON: Natural Earth, 1:110 million. */
  static String shapes() throws IOException {
    return text(WEBJARS + "datamaps/0.5.8/src/js/data/world.topo.json");
  }

  /** How often gold texts judged each rule. */
  static List<String> confidences() throws IOException {
    return text("/org/comention/mention/confidence.csv").lines().skip(1).toList();
  }

  /** In UTF-8. */
  static String text(String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
