package org.comention.gazetteer.imports;

import java.io.IOException;

/** A form in which others keep lists of officials. */
@FunctionalInterface
interface ImportFormat {
  /**
   * Reads all that the file says. Throws {@link BrokenImport} where it is not of this format or
   * ends in the middle; nothing that was read before may be used then.
   */
  void read(ImportSource source, Facts facts) throws IOException;
}
