package org.comention.archive.record;

import java.io.IOException;
import org.comention.archive.Encoding;
import org.comention.archive.Reason;

/**
 * The rows of a CSV source that are not blank, the header among them; the position is the record
 * number, -1 for the header. A quote opens a cell only where the cell begins, and closes it only
 * where the cell ends.
 */
final class CsvRows implements Slicer {
  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final Units units;
  private final Slice.Builder row;
  private final char delimiter;
  private long number = -1;

  CsvRows(Units units, int limit, char delimiter) {
    this.units = units;
    this.row = new Slice.Builder(units.encoding(), limit);
    this.delimiter = delimiter;
  }

  @Override
  public Slice next() throws IOException {
    while (units.peek() != Units.END) {
      boolean closed = readRow();
      if (!row.isBlank()) {
        return closed ? row.complete(number++) : row.faulty(number++, Reason.MALFORMED);
      }
    }
    return null;
  }

  /** Whether no quote was left open. */
  private boolean readRow() throws IOException {
    row.begin();
    State state = State.CELL_START;
    for (int unit = units.next(); unit != Units.END; unit = units.next()) {
      if (unit == '\n' && state != State.QUOTED) {
        return true;
      }
      row.add(unit);
      state = after(state, unit);
    }
    return state != State.QUOTED;
  }

  private State after(State state, int unit) {
    return switch (state) {
      case CELL_START, PLAIN -> {
        if (unit == delimiter) {
          yield State.CELL_START;
        }
        yield unit == '"' && state == State.CELL_START ? State.QUOTED : State.PLAIN;
      }
      case QUOTED -> unit == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> {
        if (unit == delimiter) {
          yield State.CELL_START;
        }
        yield unit == '\r' || unit == ' ' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      }
    };
  }

  @Override
  public long position() {
    return Math.max(0, number);
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
