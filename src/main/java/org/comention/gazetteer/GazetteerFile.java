package org.comention.gazetteer;

import java.util.List;

/** The six files of a gazetteer and their columns. */
public enum GazetteerFile {
  COUNTRIES("id", "iso2", "name", "kind", "parent", "valid_from", "valid_to", "wikidata"),
  NAMES("surface", "country", "form", "language", "case", "valid_from", "valid_to", "note"),
  OFFICIALS("id", "name", "family_name", "aliases", "wikidata", "note"),
  OFFICES("id", "class", "country", "title", "phrases"),
  TERMS("official", "office", "start", "end", "as_of", "acting", "source"),
  AMBIGUITY("surface", "reading", "entity", "evidence");

  private final List<String> columns;

  GazetteerFile(String... columns) {
    this.columns = List.of(columns);
  }

  /** In the order of the header. */
  public List<String> columns() {
    return columns;
  }

  /** Such as {@code officials.csv}. */
  public String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
  }
}
