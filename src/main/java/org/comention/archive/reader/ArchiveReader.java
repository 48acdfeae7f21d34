package org.comention.archive.reader;

import java.io.IOException;
import java.util.List;
import org.comention.archive.ArchiveFile;
import org.comention.archive.BinaryFormat;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entries;
import org.comention.archive.Expansion;
import org.comention.archive.Format;
import org.comention.archive.Guarded;
import org.comention.archive.KnownEntries;
import org.comention.archive.OneEntry;
import org.comention.archive.Place;
import org.comention.archive.PlainTextFormat;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Reason;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;
import org.comention.archive.Unreadable;
import org.comention.archive.container.CompressedFormat;
import org.comention.archive.container.TarFormat;
import org.comention.archive.container.ZipFormat;
import org.comention.archive.mail.MailFormat;
import org.comention.archive.mail.MboxFormat;
import org.comention.archive.record.CsvFormat;
import org.comention.archive.record.JsonFormat;
import org.comention.archive.record.JsonLinesFormat;
import org.comention.archive.record.XmlFormat;
import org.comention.archive.web.HtmlFormat;
import org.comention.archive.web.WarcFormat;
import org.comention.archive.web.WarcGzipFormat;

/**
 * Reads files of any mixture of formats, recognised by their content first and their name second.
 * Nothing is held in memory but one record, of little more than twice the longest document.
 * Thread-safe.
 */
public final class ArchiveReader {
  /** The first that recognises a source reads it; the last recognises everything. */
  private final List<Format> formats;

  private final Expansion.Limits limits;

  public ArchiveReader(ReadingOptions options) {
    this.limits = options.expansion();
    this.formats =
        List.of(
            new WarcGzipFormat(options),
            new CompressedFormat(this::entries),
            new ZipFormat(this::entries),
            new WarcFormat(options),
            new TarFormat(this::entries),
            new BinaryFormat(),
            new JsonLinesFormat(options),
            new JsonFormat(options),
            new HtmlFormat(options),
            new XmlFormat(options),
            new MboxFormat(options),
            new MailFormat(options),
            new CsvFormat(options),
            new PlainTextFormat(options));
  }

  /**
   * All that is in the range of a file, of a format that can be shared; otherwise the first range
   * has all of it. To be closed, unless read to its end.
   */
  public Entries read(ArchiveFile file) {
    try {
      return entries(Source.of(file, limits));
    } catch (BrokenInput e) {
      Place place = new Place(file.path(), null, 0);
      return new Guarded(new OneEntry(() -> {}, e.at(place)));
    }
  }

  private Entries entries(Source source) {
    try {
      return new Guarded(begun(source));
    } catch (IOException | RuntimeException e) {
      return new Guarded(new OneEntry(source, BrokenInput.damaged(e).at(source.place())));
    } catch (StackOverflowError e) {
      Unreadable reject = source.reject(Reason.TOO_DEEP, "nested too deeply to be read");
      return new Guarded(new OneEntry(source, reject));
    }
  }

  private Unguarded begun(Source source) throws IOException {
    Format format =
        formats.stream().filter(f -> f.recognises(source.sample())).findFirst().orElseThrow();
    if (!source.range().isFirst() && !format.isShared()) {
      source.rest().check();
      return KnownEntries.none(source);
    }
    if (format.isTooDeep(source.depth())) {
      source.rest().check();
      String detail = "more than " + Source.Depth.MOST + " within each other";
      return new OneEntry(source, source.reject(Reason.TOO_DEEP, detail));
    }
    return format.read(source);
  }
}
