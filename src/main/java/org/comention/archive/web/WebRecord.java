package org.comention.archive.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comention.archive.Metadata;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * One record of a web archive.
 *
 * @param headers those of a WARC; what an ARC says stands under the names of the same meaning
 * @param length bytes of the block
 * @param block what the record holds
 * @param digest of the block, as far as it was read
 */
record WebRecord(MessageHeaders headers, long length, InputStream block, BlockDigest digest) {
  private static final Pattern ROBOTS =
      Pattern.compile("https?://[^/?#]*/robots\\.txt(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

  /** What the header says of the length; fails where that is nonsense. */
  static long length(MessageHeaders headers) throws IOException {
    String length = headers.first("Content-Length").orElse("");
    if (!length.matches("\\d{1,18}")) {
      throw new IOException("a header tells no length");
    }
    return Long.parseLong(length);
  }

  /** The rule by which this is no document, as far as its header tells; or null. */
  SkippedKind skipped() {
    return switch (header("WARC-Type").toLowerCase(Locale.ROOT)) {
      case "response", "resource", "conversion" -> skippedCapture();
      case "warcinfo" -> SkippedKind.WARC_INFO;
      case "request" -> SkippedKind.WARC_REQUEST;
      case "metadata" -> SkippedKind.WARC_METADATA;
      case "revisit" -> SkippedKind.WARC_REVISIT;
      case "continuation" -> SkippedKind.WARC_CONTINUATION;
      default -> SkippedKind.WARC_OTHER;
    };
  }

  private SkippedKind skippedCapture() {
    String target = bare(header("WARC-Target-URI"));
    if (target.startsWith("dns:") || header("Content-Type").startsWith("text/dns")) {
      return SkippedKind.DNS;
    }
    if (target.startsWith("metadata:")) {
      return SkippedKind.WARC_METADATA;
    }
    return ROBOTS.matcher(target).matches() ? SkippedKind.ROBOTS : null;
  }

  /** Whether the block is what a server answered, headers and all. */
  boolean isHttp() {
    MediaType type = MediaType.parseLeniently(header("Content-Type"));
    return type.type().equalsIgnoreCase("application") && type.subtype().equalsIgnoreCase("http");
  }

  /** Whether the crawler kept only a part of what it was given. */
  boolean isPart() {
    return headers.first("WARC-Truncated").isPresent()
        || headers.first("WARC-Segment-Number").isPresent();
  }

  Metadata metadata() {
    return new Metadata(
        value("WARC-Record-ID"),
        value("WARC-Target-URI"),
        null,
        null,
        value("WARC-Date"),
        null,
        payloadDigest());
  }

  /** Where the block is the payload, one digest is the other. */
  private String payloadDigest() {
    String digest = value("WARC-Payload-Digest");
    return digest == null && !isHttp() ? value("WARC-Block-Digest") : digest;
  }

  private String value(String name) {
    String value = bare(header(name));
    return value.isEmpty() ? null : value;
  }

  String header(String name) {
    return headers.first(name).orElse("").strip();
  }

  /** Without the angle brackets in which ids stand, and URLs of some writers. */
  private static String bare(String value) {
    return value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
