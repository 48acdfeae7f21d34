package org.comention.archive.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comention.archive.BinaryFormat;
import org.comention.archive.BrokenInput;
import org.comention.archive.Encoding.Decoded;
import org.comention.archive.Entry;
import org.comention.archive.Markup;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Reason;
import org.comention.archive.Sample;
import org.comention.archive.Skipped;
import org.comention.archive.Texts;
import org.comention.archive.Unreadable;
import org.comention.archive.web.Payload.Content;

/** Decides what a record of a web archive comes to, and decodes the page that it holds. */
final class Pages {
  /** The server or the crawler gave only the beginning of a page. */
  private static final String CUT_SHORT = "cut_short";

  private static final int LOOKED_AT = 8 << 10;
  private static final BinaryFormat BINARY = new BinaryFormat();

  private final ReadingOptions options;

  Pages(ReadingOptions options) {
    this.options = options;
  }

  /** A page that breaks is a reject; its record can be passed over like any other. */
  Entry entry(Place place, WebRecord record) {
    try {
      SkippedKind skipped = record.skipped();
      return skipped == null ? captured(place, record) : new Skipped(place, skipped.label());
    } catch (IOException | RuntimeException e) {
      return BrokenInput.damaged(e).at(place);
    }
  }

  private Entry captured(Place place, WebRecord record) throws IOException {
    if (!record.isHttp()) {
      return page(place, record, Payload.of(record.header("Content-Type"), record.block()));
    }
    HttpAnswer answer = HttpAnswer.of(record);
    return answer.skipped() == null
        ? page(place, record, answer.payload())
        : new Skipped(place, answer.skipped().label());
  }

  private Entry page(Place place, WebRecord record, Payload payload) throws IOException {
    if (!payload.isText()) {
      return new Skipped(place, SkippedKind.NOT_TEXT.label());
    }
    Content content = payload.read(options.maxRecord());
    byte[] bytes = content.bytes();
    if (bytes.length > options.maxRecord()) {
      return Texts.tooLong(place, options.maxDocument());
    }
    Decoded decoded = PageEncoding.decode(bytes, payload.charsets(bytes));
    if (isBinary(bytes, decoded.text())) {
      return binary(place, payload);
    }
    Markup markup = payload.isHtml(bytes) ? Markup.HTML : Markup.PLAIN;
    List<String> issues = issues(decoded, content.cut() || record.isPart());
    RawText page = new RawText(place, decoded.text(), markup, record.metadata(), issues);
    return Texts.entry(Texts.wellFormed(page), options.maxDocument());
  }

  private static boolean isBinary(byte[] bytes, String text) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return BINARY.recognises(new Sample("", head, beginning, true));
  }

  /** Servers call what they do not know text/plain. */
  private static Entry binary(Place place, Payload payload) {
    return payload.isDeclared()
        ? new Unreadable(place, Reason.BINARY, "called " + payload.type() + ", but no text")
        : new Skipped(place, SkippedKind.NOT_TEXT.label());
  }

  private static List<String> issues(Decoded decoded, boolean cut) {
    return Stream.concat(decoded.issues().stream(), cut ? Stream.of(CUT_SHORT) : Stream.of())
        .toList();
  }
}
