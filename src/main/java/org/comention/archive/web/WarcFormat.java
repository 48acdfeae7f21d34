package org.comention.archive.web;

import org.comention.archive.Format;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** WARC, WET and ARC, one stream of records; the position of a record is its byte offset. */
public record WarcFormat(ReadingOptions options) implements Format {
  private static final String WARC = "WARC/";
  private static final String ARC = "filedesc://";

  @Override
  public boolean recognises(Sample sample) {
    return RecordStart.isFirst(sample.text()) || isNamed(sample);
  }

  /** Where the first header itself is cut or damaged. */
  private static boolean isNamed(Sample sample) {
    return sample.named(".warc", ".wet", ".wat", ".arc")
        && (sample.endsWithin(WARC)
            || sample.endsWithin(ARC)
            || sample.text().contains("\n" + WARC)
            || sample.text().contains(ARC.substring(1)));
  }

  @Override
  public Unguarded read(Source source) {
    return new WebEntries(source, new RecordCursor(source.bytes()), new Pages(options));
  }
}
