package org.comention.table;

import java.time.Instant;
import java.util.Objects;

/**
 * One file of the archive, as it was listed.
 *
 * @param uri where Hadoop opens it, escaped like any URI: {@code Path.toUri().toString()}
 * @param path relative to its input folder, with {@code /} between names
 * @param modified what the file system says; with {@code bytes} it tells a changed file
 */
public record InputFile(String uri, String path, long bytes, Instant modified) {
  public InputFile {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(modified, "modified");
    if (bytes < 0) {
      throw new IllegalArgumentException("Negative size of " + path + ": " + bytes);
    }
  }
}
