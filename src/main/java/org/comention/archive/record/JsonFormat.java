package org.comention.archive.record;

import java.io.IOException;
import org.comention.archive.Format;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** An array of JSON objects, one object, or several one after the other. */
public record JsonFormat(ReadingOptions options) implements Format {
  @Override
  public boolean recognises(Sample sample) {
    return JsonShape.of(sample) == JsonShape.VALUES;
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    Slicer values = new JsonValues(new Units(source), options.maxRecord());
    return new RecordEntries(source.place(), values, new JsonRecords(), options);
  }
}
