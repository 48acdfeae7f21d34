package org.comention.archive.web;

import java.io.ByteArrayInputStream;
import org.comention.archive.Format;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;
import org.comention.archive.container.GzipMember;

/**
 * WARC, WET and ARC compressed with gzip. Crawlers make a gzip member of each record, so that one
 * can be read without the others: its position is that of its member.
 */
public record WarcGzipFormat(ReadingOptions options) implements Format {
  private static final int SHORTEST_MEMBER = 18;

  @Override
  public boolean recognises(Sample sample) {
    boolean first =
        sample.beginsWith(GzipMember.MAGIC)
            && RecordStart.isFirst(GzipMember.beginning(at(0, sample), RecordStart.LENGTH));
    return first || (isNamed(sample) && hasSecond(sample));
  }

  /** Where the first member is broken. */
  private static boolean isNamed(Sample sample) {
    return sample.named(".warc.gz", ".wet.gz", ".wat.gz", ".arc.gz");
  }

  private static boolean hasSecond(Sample sample) {
    for (int i = SHORTEST_MEMBER; i < sample.head().length; i++) {
      if (sample.hasAt(i, GzipMember.MAGIC) && RecordStart.isPacked(at(i, sample))) {
        return true;
      }
    }
    return false;
  }

  private static ByteArrayInputStream at(int offset, Sample sample) {
    return new ByteArrayInputStream(sample.head(), offset, sample.head().length - offset);
  }

  @Override
  public Unguarded read(Source source) {
    return new WebEntries(source, new GzipRecords(source), new Pages(options));
  }

  @Override
  public boolean isTooDeep(Source.Depth depth) {
    return depth.compressions() >= Source.Depth.MOST;
  }
}
