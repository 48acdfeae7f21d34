package org.comention.archive;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;

/** A source whose entries are known when reading begins. */
public record KnownEntries(Source source, Iterator<Entry> entries) implements Unguarded {
  /** Of a range of a file all of whose entries are given by the reader of another range. */
  public static KnownEntries none(Source source) {
    return new KnownEntries(source, Collections.emptyIterator());
  }

  @Override
  public Entry next() {
    return entries.hasNext() ? entries.next() : null;
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
