package org.comention.mention;

import java.util.Collection;
import java.util.List;
import org.comention.gazetteer.Office;
import org.comention.mention.Sense.OfficeHit;

/**
 * Words for an office beside a name.
 *
 * @param written as it stands in the text
 * @param head the word for every office of its kind, where the words are no more than that: a
 *     "minister" may be any; else null
 * @param countryId the country said beside the words, or null
 * @param former whether the text says that the office is no longer held
 */
record Title(OfficeHit hit, String written, String head, String countryId, boolean former) {

  /** Whether the words are the gazetteer's own for this office. */
  boolean names(Office office) {
    return (countryId == null || countryId.equals(office.countryId()))
        && hit.phrase().of(office.countryId()).contains(office);
  }

  /** The offices that the words name, of these countries; of one alone where one is said. */
  List<Office> offices(Collection<String> countries) {
    if (countryId == null) {
      return hit.phrase().of(countries);
    }
    return countries.contains(countryId) ? hit.phrase().of(countryId) : List.of();
  }

  /** Whether companies have such offices too, so that the words say little. */
  boolean isShared() {
    return head != null && !OfficeWords.isPublic(head);
  }

  /** Whether the words mean no office of the gazetteer. */
  boolean meansNothing() {
    boolean noOffice =
        countryId == null ? hit.phrase().isEmpty() : hit.phrase().of(countryId).isEmpty();
    return noOffice && head == null;
  }
}
