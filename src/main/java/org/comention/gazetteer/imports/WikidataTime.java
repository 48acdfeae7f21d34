package org.comention.gazetteer.imports;

import com.fasterxml.jackson.databind.JsonNode;

/** Dates of Wikidata: {@code +2020-07-16T00:00:00Z} with a precision. */
final class WikidataTime {
  private static final int YEAR = 9;
  private static final int MONTH = 10;

  private WikidataTime() {}

  /** To the precision that it has; null where it is unknown, less exact than a year, or BC. */
  static String of(JsonNode snak) {
    JsonNode value = snak.path("datavalue").path("value");
    String time = value.path("time").asText();
    int precision = value.path("precision").asInt();
    if (precision < YEAR || time.length() < 11 || time.charAt(0) != '+') {
      return null;
    }
    int length = precision == YEAR ? 4 : precision == MONTH ? 7 : 10;
    return time.substring(1, 1 + length);
  }

  /** The day of {@code 2024-10-01T00:00:00Z}; null where it is not written so. */
  static String day(String instant) {
    return instant == null || instant.length() < 10 ? null : instant.substring(0, 10);
  }
}
