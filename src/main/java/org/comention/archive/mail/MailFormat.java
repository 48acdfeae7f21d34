package org.comention.archive.mail;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.archive.Entry;
import org.comention.archive.Format;
import org.comention.archive.KnownEntries;
import org.comention.archive.OneEntry;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Texts;
import org.comention.archive.Unguarded;

/**
 * One message. Without a name that says so, only one that must be decoded: a header before text
 * that can be read as it stands is part of that text.
 */
public record MailFormat(ReadingOptions options) implements Format {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,70}):(.*)");
  private static final Pattern ENCODED =
      Pattern.compile(
          "(?i)content-transfer-encoding:\\s*(?:quoted-printable|base64).*"
              + "|content-type:\\s*(?:multipart/|text/html).*");
  private static final Set<String> USUAL =
      Set.of("from", "date", "subject", "message-id", "received", "return-path", "mime-version");
  private static final int FEWEST_USUAL = 2;
  private static final int MOST_LINES = 500;

  @Override
  public boolean recognises(Sample sample) {
    boolean named = sample.named(".eml", ".mht", ".mhtml");
    return isHeader(sample.text(), !named);
  }

  /** Whether a text begins with a header. */
  static boolean isHeader(String text, boolean encoded) {
    int usual = 0;
    boolean isEncoded = false;
    Iterator<String> lines = text.lines().limit(MOST_LINES).iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      Matcher field = FIELD.matcher(line);
      boolean continued = line.startsWith(" ") || line.startsWith("\t");
      if (!continued && !field.matches()) {
        break;
      }
      isEncoded |= ENCODED.matcher(line).matches();
      usual += !continued && USUAL.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return usual >= FEWEST_USUAL && (isEncoded || !encoded);
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    byte[] bytes = source.bytes().readNBytes(options.maxRecord());
    if (bytes.length == options.maxRecord()) {
      return new OneEntry(source, Texts.tooLong(source.place(), options.maxDocument()));
    }
    Iterator<Entry> entries =
        Message.entries(source.place(), bytes, options.maxDocument()).iterator();
    return new KnownEntries(source, entries);
  }
}
