package org.comention.table;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * One file of the archive, as it was listed. A driver holds millions of them.
 *
 * @param root its input folder, escaped like any URI, one object for all files below
 * @param path relative to its input folder, with {@code /} between names
 * @param modified what the file system says; with {@code bytes} it tells a changed file
 */
public record InputFile(URI root, String path, long bytes, Instant modified) {
  public InputFile {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(modified, "modified");
    if (bytes < 0) {
      throw new IllegalArgumentException("Negative size of " + path + ": " + bytes);
    }
  }
}
