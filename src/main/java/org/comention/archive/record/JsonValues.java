package org.comention.archive.record;

import java.io.IOException;
import org.comention.archive.Encoding;
import org.comention.archive.Reason;

/**
 * The values of a JSON source: the elements of an array, or objects one after the other; the
 * position is the record number. Brackets and strings alone are followed, so that one bad record
 * does not take the rest with it.
 */
final class JsonValues implements Slicer {
  private final Units units;
  private final Slice.Builder value;
  private long number;
  private boolean inArray;

  JsonValues(Units units, int limit) {
    this.units = units;
    this.value = new Slice.Builder(units.encoding(), limit);
  }

  @Override
  public Slice next() throws IOException {
    skipSeparators();
    value.begin();
    int first = units.next();
    if (first == Units.END) {
      return inArray ? cut() : null;
    }
    value.add(first);
    boolean complete =
        switch (first) {
          case '{', '[' -> readNested();
          case '"' -> readString();
          default -> readLiteral();
        };
    return complete ? value.complete(number++) : cut();
  }

  private Slice cut() {
    inArray = false;
    return value.faulty(number++, Reason.TRUNCATED);
  }

  /** Commas and white space between values, and the brackets of the array around them. */
  private void skipSeparators() throws IOException {
    for (int unit = units.peek(); isSeparator(unit); unit = units.peek()) {
      if (unit == '[' || unit == ']') {
        inArray = unit == '[';
      }
      units.next();
    }
  }

  private boolean isSeparator(int unit) {
    return switch (unit) {
      case ' ', '\t', '\r', '\n', ',' -> true;
      case '[' -> !inArray;
      case ']' -> inArray;
      default -> false;
    };
  }

  private boolean readNested() throws IOException {
    for (int depth = 1; depth > 0; ) {
      int unit = units.next();
      if (unit == Units.END) {
        return false;
      }
      value.add(unit);
      if (unit == '"' && !readString()) {
        return false;
      }
      depth += change(unit);
    }
    return true;
  }

  private static int change(int unit) {
    return switch (unit) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  /** What follows an opening quote, up to the closing one. */
  private boolean readString() throws IOException {
    boolean escaped = false;
    for (int unit = units.next(); unit != Units.END; unit = units.next()) {
      value.add(unit);
      if (unit == '"' && !escaped) {
        return true;
      }
      escaped = unit == '\\' && !escaped;
    }
    return false;
  }

  /**
   * A number, a word, or anything that is no JSON, up to the next record or the end of its line.
   */
  private boolean readLiteral() throws IOException {
    for (int unit = units.peek(); !endsLiteral(unit); unit = units.peek()) {
      value.add(units.next());
    }
    return true;
  }

  private boolean endsLiteral(int unit) {
    return switch (unit) {
      case Units.END, '\n', '{', '[' -> true;
      case ',', ']' -> inArray;
      default -> false;
    };
  }

  @Override
  public long position() {
    return number;
  }

  @Override
  public Encoding encoding() {
    return units.encoding();
  }

  @Override
  public void close() throws IOException {
    units.close();
  }
}
