package org.comention.archive.mail;

import java.io.IOException;
import org.comention.archive.Format;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** A mailbox: messages one after the other, each behind a line "From …" with the time. */
public record MboxFormat(ReadingOptions options) implements Format {
  @Override
  public boolean recognises(Sample sample) {
    int end = sample.text().indexOf('\n');
    return end > 0
        && Mailbox.SEPARATOR.matcher(sample.text().substring(0, end)).matches()
        && MailFormat.isHeader(sample.text().substring(end + 1), false);
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    return new Mailbox(source, options);
  }
}
