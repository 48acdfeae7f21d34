package org.comention.archive.record;

import java.io.IOException;
import java.util.List;
import org.comention.archive.Encoding;
import org.comention.archive.Format;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/**
 * XML and SGML with one element a text: feeds, dumps, collections of many {@code <DOC>}. Nothing
 * that a declaration of a document type says is done.
 */
public final class XmlFormat implements Format {
  private final ReadingOptions options;
  private final List<String> records;

  public XmlFormat(ReadingOptions options) {
    this.options = options;
    this.records = options.fields().get("record");
  }

  @Override
  public boolean recognises(Sample sample) {
    return XmlShape.of(sample, records) != null;
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    Sample sample = source.sample();
    XmlShape shape = XmlShape.of(sample, records);
    Encoding encoding = Encoding.declared(sample.head(), shape.charset());
    Elements elements =
        new Elements(new Units(source, encoding), options.maxRecord(), shape.records());
    return new RecordEntries(source.place(), elements, new XmlRecords(options), options);
  }
}
