package org.comention.mention;

import java.util.List;
import org.comention.gazetteer.Office;
import org.comention.mention.Sense.OfficeHit;

/**
 * Words for an office beside a name.
 *
 * @param written as it stands in the text
 * @param offices those that the words name, of the country that is said, where one is said
 * @param head the word for every office of its kind, where the words are no more than that: a
 *     "minister" may be any; else null
 * @param countryId the country said beside the words, or null
 * @param former whether the text says that the office is no longer held
 */
record Title(
    OfficeHit hit,
    String written,
    List<Office> offices,
    String head,
    String countryId,
    boolean former) {

  /** Whether companies have such offices too, so that the words say little. */
  boolean isShared() {
    return head != null && !OfficeWords.isPublic(head);
  }

  /** Whether the words leave open whose or which office it is, so that any may be meant. */
  boolean meansNothing() {
    return offices.isEmpty() && head == null;
  }
}
