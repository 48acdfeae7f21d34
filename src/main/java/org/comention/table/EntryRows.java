package org.comention.table;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.comention.archive.ArchiveFile;
import org.comention.archive.Entries;
import org.comention.archive.Entry;
import org.comention.archive.RawText;
import org.comention.archive.Skipped;
import org.comention.archive.Unreadable;
import org.comention.archive.reader.ArchiveReader;
import org.comention.document.DocumentReader;

/**
 * The entries of some files as rows of {@link EntrySchema}, read as they are asked for, one file
 * open at a time. Not thread-safe; closing twice does no harm.
 */
final class EntryRows implements Iterator<Row>, AutoCloseable {
  private final Iterator<ArchiveFile> files;
  private final ArchiveReader archive;
  private final DocumentReader documents;
  private final EntryRow row;
  private final long limit;
  private long read;
  private Entries open;

  EntryRows(List<ArchiveFile> files, ArchiveEntries.Rules rules, String batch) {
    this.files = files.iterator();
    this.archive = new ArchiveReader(rules.reading());
    this.documents = new DocumentReader(rules.document());
    this.row = new EntryRow(batch);
    this.limit = rules.limit() == 0 ? Long.MAX_VALUE : rules.limit();
  }

  @Override
  public boolean hasNext() {
    while (read < limit && (open == null || !open.hasNext())) {
      close();
      if (!files.hasNext()) {
        return false;
      }
      open = archive.read(files.next());
    }
    return read < limit;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return row(open.next());
  }

  private Row row(Entry entry) {
    if (entry instanceof RawText text) {
      read++;
      return row.of(documents.read(text));
    }
    return entry instanceof Unreadable unreadable ? row.of(unreadable) : row.of((Skipped) entry);
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
