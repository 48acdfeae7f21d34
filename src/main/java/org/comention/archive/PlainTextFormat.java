package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import org.comention.archive.Encoding.Decoded;

/** Whatever looks like text and like no other format: one document. */
public record PlainTextFormat(ReadingOptions options) implements Format {
  @Override
  public boolean recognises(Sample sample) {
    return true;
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    return new OneEntry(source, entry(source));
  }

  private Entry entry(Source source) throws IOException {
    Encoding encoding = Encoding.of(source.sample().head());
    InputStream in = source.bytes();
    in.skipNBytes(encoding.mark());
    byte[] bytes = in.readNBytes(options.maxRecord());
    if (bytes.length == options.maxRecord()) {
      return Texts.tooLong(source.place(), options.maxDocument());
    }
    Decoded decoded = encoding.decode(bytes);
    RawText document = new RawText(source.place(), decoded.text(), Metadata.NONE, decoded.issues());
    return Texts.entry(document, options.maxDocument());
  }
}
