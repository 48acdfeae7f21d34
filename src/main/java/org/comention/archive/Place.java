package org.comention.archive;

import java.util.Objects;

/**
 * Where a text stands in the archive.
 *
 * @param path the file, relative to its input folder, with {@code /} between names
 * @param member the entry of a container file ({@code inner.zip!texts/a.txt} where containers
 *     nest), or null
 * @param position record number from 0 in arrays, CSV and whole files; byte offset in the
 *     decompressed file for line formats; in web archives that of the record, or of its gzip member
 *     among the compressed bytes; where a container itself breaks, the members before it
 */
public record Place(String path, String member, long position) {
  public Place {
    Objects.requireNonNull(path, "path");
    if (position < 0) {
      throw new IllegalArgumentException("Negative position in " + path + ": " + position);
    }
  }

  /** The same file or member at another position. */
  public Place at(long otherPosition) {
    return new Place(path, member, otherPosition);
  }
}
