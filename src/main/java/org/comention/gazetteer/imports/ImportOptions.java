package org.comention.gazetteer.imports;

import java.time.LocalDate;

/**
 * What a user knows of a list beside the list.
 *
 * @param asOf the last day on which the list was right, or null
 * @param country whom offices serve that name no country: an ISO code, or null
 */
public record ImportOptions(LocalDate asOf, String country) {
  /** Nothing. */
  public static final ImportOptions NONE = new ImportOptions(null, null);

  /** The user's day, else the day that the record has of itself; may be null. */
  String asOfOr(String recordDay) {
    return asOf == null ? recordDay : asOf.toString();
  }

  String countryOr(String ofRecord) {
    return ofRecord == null || ofRecord.isBlank() ? country : ofRecord;
  }
}
