package org.comention.archive;

import java.io.IOException;

/** JSON Lines: a line that is broken costs itself alone. */
record JsonLinesFormat(ReadingOptions options) implements Format {
  @Override
  public boolean recognises(Sample sample) {
    return JsonShape.of(sample) == JsonShape.LINES;
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    Slicer lines = new Lines(new Units(source), options.maxRecord());
    return new RecordEntries(source.place(), lines, new JsonRecords(), options);
  }
}
