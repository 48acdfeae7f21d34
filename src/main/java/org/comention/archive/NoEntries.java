package org.comention.archive;

import java.io.IOException;

/** A range of a file all of whose entries are given by the reader of another range. */
public record NoEntries(Source source) implements Unguarded {
  @Override
  public Entry next() {
    return null;
  }

  @Override
  public Place place() {
    return source.place();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
