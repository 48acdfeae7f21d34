package org.comention.table;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comention.archive.Range;

/** What one task reads of a file. */
record Piece(InputFile file, Range range) {
  private static final long LONGEST = 32L << 20;

  static Piece whole(InputFile file) {
    return new Piece(file, Range.ALL);
  }

  /** Ranges of 32 MB: only who reads the file knows whether it can be cut. */
  static Stream<Piece> of(InputFile file) {
    if (file.bytes() <= LONGEST) {
      return Stream.of(whole(file));
    }
    return LongStream.iterate(0, from -> from < file.bytes(), from -> from + LONGEST)
        .mapToObj(from -> new Piece(file, new Range(from, from + LONGEST)));
  }

  /** Bytes that are read, where the file can be cut. */
  long bytes() {
    return Math.min(range.to(), file.bytes()) - range.from();
  }

  /** Bytes that may have to be read: all of the file, where it cannot be cut. */
  long mostBytes() {
    return range.isFirst() ? file.bytes() : bytes();
  }

  String path() {
    return file.path();
  }
}
