package org.comention.archive.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.comention.archive.BrokenInput;
import org.comention.archive.Reason;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody.LengthedReadableByteChannel;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;

/**
 * What a server answered.
 *
 * @param body without chunks, still with content encoding
 */
record HttpAnswer(int status, MessageHeaders headers, InputStream body) {

  static HttpAnswer of(WebRecord record) throws IOException {
    Block block = new Block(record);
    try {
      HttpResponse http = HttpResponse.parse(block);
      block.inHeader = false;
      return new HttpAnswer(http.status(), http.headers(), http.body().stream());
    } catch (ParsingException e) {
      throw BrokenInput.refused(Reason.MALFORMED, "no header of an HTTP answer");
    }
  }

  /** The rule by which this is no document, as its status tells; or null. */
  SkippedKind skipped() {
    return switch (status / 100) {
      case 2 -> null;
      case 3 -> SkippedKind.HTTP_REDIRECT;
      default -> SkippedKind.HTTP_ERROR;
    };
  }

  /** The page, decompressed where a type that is read is declared. */
  Payload payload() throws IOException {
    Payload sent = Payload.of(headers.first("Content-Type").orElse("").strip(), body);
    return sent.isText() ? sent.unpacked(headers.all("Content-Encoding")) : sent;
  }

  /** A record's block, whose header is not held in memory without end. */
  private static final class Block implements LengthedReadableByteChannel {
    private final ReadableByteChannel bytes;
    private final long size;
    private long position;
    private boolean inHeader = true;

    Block(WebRecord record) {
      this.bytes = Channels.newChannel(record.block());
      this.size = record.length();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      if (inHeader && position > RecordCursor.LONGEST_HEADER) {
        throw BrokenInput.refused(Reason.MALFORMED, "the header of an HTTP answer does not end");
      }
      int read = bytes.read(target);
      position += Math.max(0, read);
      return read;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // The record is read on behind it.
    }
  }
}
