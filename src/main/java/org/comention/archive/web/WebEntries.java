package org.comention.archive.web;

import java.io.IOException;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entry;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.archive.Source;
import org.comention.archive.Texts;
import org.comention.archive.Unguarded;

/** What the records of a web archive come to: a record that breaks costs itself alone. */
final class WebEntries implements Unguarded {
  /** The page is not what the crawler wrote. */
  private static final String DIGEST_MISMATCH = "digest_mismatch";

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
      WebRecord record = records.read();
      Entry entry = pages.entry(place(), record);
      records.finish();
      return entry instanceof RawText page && !record.digest().fits()
          ? Texts.withIssue(page, DIGEST_MISMATCH)
          : entry;
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
    boolean over = source.rest().hasFailed() || source.expansion().isExceeded();
    return !over && records.resume();
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
