package org.comention.gazetteer.imports;

import java.io.IOException;

/** A file cannot be read to its end. The message says where and why, without the file's name. */
public final class BrokenImport extends IOException {
  private static final long serialVersionUID = 1;

  BrokenImport(String where, String why, Throwable cause) {
    super(where + ": " + why, cause);
  }

  static BrokenImport inLine(long line, String why) {
    return new BrokenImport("line " + line, why, null);
  }
}
