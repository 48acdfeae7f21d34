package org.comention.archive.record;

import java.io.IOException;
import org.comention.archive.Encoding;
import org.comention.archive.Range;
import org.comention.archive.Source;

/** The lines that begin in the range of a source and are not blank; positions are byte offsets. */
final class Lines implements Slicer {
  private final Units units;
  private final Slice.Builder line;
  private final long end;
  private long start;

  private Lines(Units units, int limit, long end) {
    this.units = units;
    this.line = new Slice.Builder(units.encoding(), limit);
    this.end = end;
  }

  static Lines of(Source source, int limit) throws IOException {
    Range range = source.range();
    if (range.isFirst()) {
      return new Lines(new Units(source), limit, range.to());
    }
    Lines lines = new Lines(Units.before(source, range.from()), limit, range.to());
    lines.passBegun();
    return lines;
  }

  /** Goes to the first line that begins here, or to the end of the range where none does. */
  private void passBegun() throws IOException {
    int unit = units.next();
    while (unit != '\n' && unit != Units.END && units.offset() < end) {
      unit = units.next();
    }
    start = units.offset();
  }

  @Override
  public Slice next() throws IOException {
    while (start < end && units.peek() != Units.END) {
      readLine();
      long position = start;
      start = units.offset();
      if (!line.isBlank()) {
        return line.complete(position);
      }
    }
    return null;
  }

  private void readLine() throws IOException {
    line.begin();
    for (int unit = units.next(); unit != '\n' && unit != Units.END; unit = units.next()) {
      line.add(unit);
    }
  }

  @Override
  public long position() {
    return start;
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
