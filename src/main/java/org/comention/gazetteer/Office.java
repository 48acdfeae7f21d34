package org.comention.gazetteer;

import java.util.List;

/**
 * A row of offices.csv.
 *
 * @param id a readable slug
 * @param officeClass such as HEAD_OF_STATE
 * @param countryId the country or organization served
 * @param title the usual English title
 * @param phrases what texts call it, lower case, without the country; never null
 */
public record Office(
    String id, OfficeClass officeClass, String countryId, String title, List<String> phrases) {
  public Office {
    phrases = List.copyOf(phrases);
  }

  /** Of the id alone, which tells one from all others. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** What kind of office it is, the highest rank first. */
  public enum OfficeClass {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    FOREIGN_MINISTER,
    DEFENCE_MINISTER,
    MINISTER,
    DEPUTY_MINISTER,
    AMBASSADOR,
    ENVOY,
    SPOKESPERSON,
    SPEAKER,
    CENTRAL_BANK,
    SECURITY,
    GOVERNOR,
    LEGISLATOR,
    OTHER;

    /** Whether one person alone holds such an office at a time. */
    public boolean singleHolder() {
      return this == HEAD_OF_STATE || this == HEAD_OF_GOVERNMENT || this == FOREIGN_MINISTER;
    }
  }
}
