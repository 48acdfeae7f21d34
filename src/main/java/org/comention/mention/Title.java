package org.comention.mention;

import java.util.List;
import org.comention.gazetteer.Office;
import org.comention.mention.Sense.OfficeHit;

/**
 * Words for an office beside a name.
 *
 * @param written as it stands in the text
 * @param offices those that the words can mean, of the country that is said, where one is said
 * @param countryId the country said beside the words, or null
 * @param former whether the text says that the office is no longer held
 */
record Title(
    OfficeHit hit, String written, List<Office> offices, String countryId, boolean former) {}
