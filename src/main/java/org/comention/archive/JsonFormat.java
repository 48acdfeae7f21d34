package org.comention.archive;

import java.io.IOException;

/** An array of JSON objects, one object, or several one after the other. */
record JsonFormat(ReadingOptions options) implements Format {
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
