package org.comention.archive.record;

import java.io.IOException;
import org.comention.archive.Encoding.Decoded;
import org.comention.archive.Entry;
import org.comention.archive.Place;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Reason;
import org.comention.archive.Texts;
import org.comention.archive.Unguarded;
import org.comention.archive.Unreadable;
import org.comention.archive.record.RecordParser.MalformedRecord;

/** The records of a source: cut out, decoded, understood, one at a time. */
final class RecordEntries implements Unguarded {
  private final Place source;
  private final Slicer slices;
  private final Understanding records;
  private final ReadingOptions options;

  /** What becomes of a record. */
  interface Understanding {
    Entry entry(Place place, Decoded record) throws MalformedRecord;
  }

  /** Of records whose values are asked for by the names of their fields alone. */
  RecordEntries(Place source, Slicer slices, RecordParser parser, ReadingOptions options) {
    this(source, slices, byFields(parser, new RecordFields(options)), options);
  }

  RecordEntries(Place source, Slicer slices, Understanding records, ReadingOptions options) {
    this.source = source;
    this.slices = slices;
    this.records = records;
    this.options = options;
  }

  private static Understanding byFields(RecordParser parser, RecordFields fields) {
    return (place, record) -> fields.entry(place, parser.parse(record.text()), record);
  }

  @Override
  public Entry next() throws IOException {
    Slice slice = slices.next();
    if (slice == null) {
      return null;
    }
    Place place = source.at(slice.position());
    if (slice.fault() == null) {
      return parsed(place, slices.encoding().decode(slice.bytes()));
    }
    return switch (slice.fault()) {
      case TOO_LONG -> Texts.tooLong(place, options.maxDocument());
      case TOO_DEEP -> new Unreadable(place, Reason.TOO_DEEP, "too many parts in one record");
      default -> new Unreadable(place, slice.fault(), "the record does not end");
    };
  }

  private Entry parsed(Place place, Decoded record) {
    try {
      return records.entry(place, record);
    } catch (MalformedRecord e) {
      return e.at(place);
    }
  }

  @Override
  public Place place() {
    return source.at(slices.position());
  }

  @Override
  public void close() throws IOException {
    slices.close();
  }
}
