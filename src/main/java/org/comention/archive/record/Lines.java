package org.comention.archive.record;

import java.io.IOException;
import org.comention.archive.Encoding;

/** The lines of a source that are not blank; the position is the byte offset. */
final class Lines implements Slicer {
  private final Units units;
  private final Slice.Builder line;
  private long start;

  Lines(Units units, int limit) {
    this.units = units;
    this.line = new Slice.Builder(units.encoding(), limit);
  }

  @Override
  public Slice next() throws IOException {
    while (units.peek() != Units.END) {
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
