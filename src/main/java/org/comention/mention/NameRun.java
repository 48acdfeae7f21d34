package org.comention.mention;

import java.util.List;

/**
 * A person's name as it stands in a text, around the part that the gazetteer knows: "Robert J. L.
 * [Hawke]", "[Hamad] bin Khalifa".
 *
 * @param start of the first given name, or of the known part
 * @param end of the particles and names that belong to it, or of the known part
 * @param given the folded words before the known part, initials without their full stop; particles
 *     are left out
 * @param joined the folded words after the known part that particles join to it
 * @param followed whether another word of a name stands directly after, which no particle joins
 */
record NameRun(int start, int end, List<String> given, List<String> joined, boolean followed) {

  /** The given names that are more than an initial. */
  List<String> written() {
    return given.isEmpty() ? given : given.stream().filter(word -> word.length() > 1).toList();
  }
}
