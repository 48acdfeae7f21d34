package org.comention.archive.web;

import java.io.IOException;
import org.comention.archive.Encoding.Decoded;
import org.comention.archive.Entry;
import org.comention.archive.Format;
import org.comention.archive.Markup;
import org.comention.archive.Metadata;
import org.comention.archive.OneEntry;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Texts;
import org.comention.archive.Unguarded;

/** A file that is one page: HTML or XHTML. */
public record HtmlFormat(ReadingOptions options) implements Format {
  @Override
  public boolean recognises(Sample sample) {
    return Html.begins(sample.text())
        || (sample.named(".html", ".htm", ".xhtml") && !Texts.isBlank(sample.text()));
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    return new OneEntry(source, entry(source));
  }

  private Entry entry(Source source) throws IOException {
    byte[] bytes = source.bytes().readNBytes(options.maxRecord());
    if (bytes.length == options.maxRecord()) {
      return Texts.tooLong(source.place(), options.maxDocument());
    }
    Decoded page = PageEncoding.decode(bytes, Html.charsets(bytes));
    RawText document =
        new RawText(source.place(), page.text(), Markup.HTML, Metadata.NONE, page.issues());
    return Texts.entry(document, options.maxDocument());
  }
}
