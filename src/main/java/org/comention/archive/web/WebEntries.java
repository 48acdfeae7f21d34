package org.comention.archive.web;

import java.io.IOException;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entry;
import org.comention.archive.Place;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** What the records of a web archive come to: a record that breaks costs itself alone. */
final class WebEntries implements Unguarded {
  private final Source source;
  private final Records records;
  private final Pages pages;
  private boolean broken;

  WebEntries(Source source, Records records, Pages pages) {
    this.source = source;
    this.records = records;
    this.pages = pages;
  }

  @Override
  public Entry next() throws IOException {
    try {
      if (!hasNext()) {
        return null;
      }
      Entry entry = pages.entry(place(), records.read());
      records.finish();
      return entry;
    } catch (IOException | RuntimeException e) {
      broken = true;
      return BrokenInput.damaged(e).at(place());
    }
  }

  private boolean hasNext() throws IOException {
    if (!broken) {
      return records.next();
    }
    broken = false;
    return !source.rest().hasFailed() && records.resume();
  }

  @Override
  public Place place() {
    return source.place().at(records.position());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
