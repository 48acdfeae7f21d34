package org.comention.archive.record;

import java.io.IOException;
import org.comention.archive.Format;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** JSON Lines: a line that is broken costs itself alone. */
public record JsonLinesFormat(ReadingOptions options) implements Format {
  @Override
  public boolean recognises(Sample sample) {
    return JsonShape.of(sample) == JsonShape.LINES;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    Slicer lines = Lines.of(source, options.maxRecord());
    return new RecordEntries(source.place(), lines, new JsonRecords(), options);
  }
}
