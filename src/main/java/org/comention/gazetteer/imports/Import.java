package org.comention.gazetteer.imports;

import java.io.IOException;
import java.util.List;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.GazetteerException;
import org.comention.gazetteer.GazetteerFolder;

/** Makes a gazetteer folder of somebody else's list. */
public final class Import {
  private Import() {}

  /**
   * Reads all of a list and makes a folder that loads over the bundled gazetteer without an error;
   * that it does was tried. Throws {@link BrokenImport} for a list that is cut, damaged or of
   * another format.
   */
  public static ImportedFolder read(ImportKind kind, ImportSource source, ImportOptions options)
      throws IOException {
    return read(kind, source, options, GazetteerFolder.bundled());
  }

  /** The same over another gazetteer. */
  static ImportedFolder read(
      ImportKind kind, ImportSource source, ImportOptions options, GazetteerFolder base)
      throws IOException {
    Facts facts = new Facts();
    kind.format(options).read(source, facts);
    try {
      ImportedFolder folder = new Conversion(Gazetteer.load(List.of(base))).convert(facts);
      Gazetteer.load(List.of(base, new GazetteerFolder("the import", folder.files())));
      return folder;
    } catch (GazetteerException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
