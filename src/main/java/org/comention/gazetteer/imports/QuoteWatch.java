package org.comention.gazetteer.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Sees whether CSV ends inside a quoted cell, which its parser lets pass. A quote opens a cell only
 * where the cell begins.
 */
final class QuoteWatch extends FilterReader {
  private boolean atCellStart = true;
  private boolean quoted;
  private boolean justClosed;

  QuoteWatch(Reader in) {
    super(in);
  }

  /** Whether a quote was opened and has not been closed so far. */
  boolean isOpen() {
    return quoted;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] text, int offset, int length) throws IOException {
    int read = super.read(text, offset, length);
    for (int i = offset; i < offset + read; i++) {
      watch(text[i]);
    }
    return read;
  }

  /** A doubled quote inside a cell closes and opens it at once. */
  private void watch(char c) {
    boolean closes = c == '"' && quoted;
    quoted = c == '"' ? !quoted && (atCellStart || justClosed) : quoted;
    justClosed = closes;
    atCellStart = !quoted && (c == ',' || c == '\n' || c == '\r');
  }
}
