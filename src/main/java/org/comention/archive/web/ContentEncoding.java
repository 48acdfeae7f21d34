package org.comention.archive.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.brotli.BrotliCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.comention.archive.BrokenInput;
import org.comention.archive.Reason;

/** Undoes the compression that HTTP headers tell of. */
final class ContentEncoding {
  private static final int MOST = 3;
  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int DEFLATE_METHOD = 8;

  private ContentEncoding() {}

  /**
   * @param encodings in the order in which they were applied, one or several in a header
   */
  static InputStream undone(List<String> encodings, InputStream content) throws IOException {
    List<String> names = names(encodings);
    if (names.size() > MOST) {
      throw BrokenInput.refused(Reason.TOO_DEEP, "more than " + MOST + " content encodings");
    }
    InputStream undone = content;
    for (String name : names) {
      undone = undone(name, undone);
    }
    return undone;
  }

  /** The last one first. */
  private static List<String> names(List<String> encodings) {
    List<String> names =
        encodings.stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !List.of("", "identity", "none").contains(name))
            .collect(Collectors.toList());
    Collections.reverse(names);
    return names;
  }

  private static InputStream undone(String name, InputStream content) throws IOException {
    PushbackInputStream in = new PushbackInputStream(content, 2);
    int magic = peek(in);
    return switch (name) {
      // Crawlers that undo it leave the header as it was.
      case "gzip", "x-gzip" -> magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
      case "deflate" -> isZlib(magic) ? new InflaterInputStream(in) : new RawDeflate(in);
      case "br" -> new BrotliCompressorInputStream(in);
      case "zstd" -> new ZstdCompressorInputStream(in);
      default ->
          throw BrokenInput.refused(Reason.UNREADABLE, "packed in an unknown way (" + name + ")");
    };
  }

  /** The first two bytes; -1 where there are fewer. */
  private static int peek(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(2);
    in.unread(head);
    return head.length < 2 ? -1 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
  }

  /** What the standard means by deflate; old servers leave the zlib header out. */
  private static boolean isZlib(int magic) {
    return magic % 31 == 0 && (magic >> 8 & 0xF) == DEFLATE_METHOD;
  }

  private static final class RawDeflate extends InflaterInputStream {
    RawDeflate(InputStream in) {
      super(in, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
