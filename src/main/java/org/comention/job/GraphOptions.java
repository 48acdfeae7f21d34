package org.comention.job;

import org.comention.report.CoMentionGraph.Choice;
import org.comention.table.Scope;
import picocli.CommandLine.Option;

/** Which pairs become edges of a graph; picocli fills it in. */
final class GraphOptions {
  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "Together in a document, paragraph or sentence; document unless set.")
  private String scope;

  @Option(
      names = "--entity",
      paramLabel = "ID",
      description = "Only the pairs of this country or official.")
  private String entity;

  @Option(
      names = "--min-units",
      paramLabel = "N",
      description = "The least number of units with both, 2 unless set.")
  private String minUnits;

  @Option(
      names = "--min-npmi",
      paramLabel = "X",
      description = "The least NPMI, from -1 to 1; -1 unless set.")
  private String minNpmi;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "The most pairs, those with the most units; 10000 unless set.")
  private String top;

  @Option(
      names = "--with-own-country",
      description = "Keep an official's pair with a country that he serves or served.")
  private boolean ownCountries;

  @Option(
      names = "--by-month",
      description = "Let nodes and edges come and go by month; GEXF alone can.")
  private boolean byMonth;

  boolean byMonth() {
    return byMonth;
  }

  /** A UserError where a value is malformed. */
  Choice choice() {
    return new Choice(
        read("--scope", scope == null ? "document" : scope, Kind.oneOf(Scope.class)),
        entity,
        read("--min-units", minUnits == null ? "2" : minUnits, Kind.NUMBER),
        read("--min-npmi", minNpmi == null ? "-1" : minNpmi, Kind.NPMI),
        read("--top", top == null ? "10000" : top, Kind.NUMBER),
        ownCountries,
        byMonth);
  }

  private static <T> T read(String option, String value, Kind<T> kind) {
    return Settings.parse(new Setting(option, value, "command line"), kind);
  }
}
