package org.comention.archive.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.comention.archive.BlockInput;
import org.netpreserve.jwarc.WarcParser;

/**
 * The records of a stream, cut out one after the other: header by header, and what lies between
 * them by the lengths that they tell. Holds one window of the stream, whatever the lengths are.
 */
final class RecordCursor implements Records {
  /** More than any crawler writes; URLs of some thousand chars were seen. */
  static final int LONGEST_HEADER = 64 << 10;

  /** How often bytes are taken again on average, so that a file cannot be the work of thousands. */
  private static final long PATIENCE = 16;

  private final ByteBuffer window = ByteBuffer.allocate(2 * LONGEST_HEADER).flip();
  private final RereadableInput in;
  private long offset;
  private long taken;
  private long takenAgain;
  private long start;
  private Block block;
  private int lineEnds;

  RecordCursor(InputStream in) {
    this.in = new RereadableInput(in);
  }

  /** Goes on in another stream, at its beginning. */
  void enter(InputStream other) {
    in.enter(other);
    offset = 0;
    block = null;
    window.clear().flip();
  }

  @Override
  public boolean next() throws IOException {
    skipLineEnds();
    start = offset;
    return window.hasRemaining();
  }

  @Override
  public long position() {
    return start;
  }

  @Override
  public WebRecord read() throws IOException {
    block = null;
    WarcParser parser = undated();
    while (!parser.isFinished() && !isParsed(parser)) {
      if (!fill()) {
        throw new EOFException();
      }
    }
    lineEnds = parser.version().getProtocol().equals("ARC") ? 1 : 4;
    long length = WebRecord.length(parser.headers());
    BlockDigest digest =
        BlockDigest.of(parser.headers().first("WARC-Block-Digest").orElse("").strip());
    block = new Block(length, digest);
    return new WebRecord(parser.headers(), length, block, digest);
  }

  private static WarcParser parser() {
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    return parser;
  }

  /** Has read the header of an ARC record without a time, which the parser refuses, or nothing. */
  private WarcParser undated() throws IOException {
    WarcParser parser = parser();
    String line = isStart() ? line() : "";
    String dated = ArcHeader.dated(line);
    if (dated != null) {
      parser.parse(ByteBuffer.wrap(dated.getBytes(ISO_8859_1)));
      skip(line.length());
    }
    return parser;
  }

  /** What stands here up to the end of the line, or of what may be a header. */
  private String line() throws IOException {
    int length = 0;
    while (length < LONGEST_HEADER && (length < window.remaining() || fill())) {
      length++;
      if (window.get(window.position() + length - 1) == '\n') {
        break;
      }
    }
    return new String(window.array(), window.position(), length, ISO_8859_1);
  }

  private boolean isParsed(WarcParser parser) throws IOException {
    int before = window.position();
    parser.parse(window);
    offset += window.position() - before;
    if (parser.isError()) {
      throw new IOException("this is no header of a WARC or ARC record");
    }
    if (!parser.isFinished() && parser.position() > LONGEST_HEADER) {
      throw new IOException("a header is longer than " + LONGEST_HEADER + " bytes");
    }
    return parser.isFinished();
  }

  @Override
  public void finish() throws IOException {
    block.skipNBytes(block.remaining);
    long end = offset;
    skipLineEnds();
    boolean whole = offset - end >= lineEnds || !window.hasRemaining() || isStart();
    if (!whole) {
      throw new IOException("the record does not end where its header says");
    }
  }

  /** Also to the very end, where layers below check their sums. */
  private void skipLineEnds() throws IOException {
    while (window.hasRemaining() || fill()) {
      byte next = window.get(window.position());
      if (next != '\r' && next != '\n') {
        return;
      }
      skip(1);
    }
  }

  /** Whether a record may begin here. */
  private boolean isStart() throws IOException {
    while (window.remaining() < RecordStart.LENGTH && fill()) {
      // There may be more.
    }
    int length = Math.min(RecordStart.LENGTH, window.remaining());
    return RecordStart.is(new String(window.array(), window.position(), length, ISO_8859_1));
  }

  @Override
  public boolean resume() throws IOException {
    int before = block == null ? '\n' : 0;
    returnToBlock();
    while (window.hasRemaining() || fill()) {
      if (before == '\n' && isStart() && hasHeader()) {
        start = offset;
        return true;
      }
      before = window.get(window.position());
      skip(1);
    }
    return false;
  }

  /** Goes back to what a record took along whose length is wrong, as far as it is still held. */
  private void returnToBlock() {
    if (block == null || takenAgain > PATIENCE * (taken - takenAgain)) {
      return;
    }
    long ahead = in.position();
    in.rewind(block.start);
    takenAgain += ahead - in.position();
    offset = in.position();
    window.clear().flip();
    block = null;
  }

  /** Whether a whole header stands here, without reading it. */
  private boolean hasHeader() throws IOException {
    while (window.remaining() < LONGEST_HEADER && fill()) {
      // A header may be that long.
    }
    WarcParser parser = parser();
    parser.parse(window.duplicate());
    return parser.isFinished();
  }

  private void skip(int bytes) {
    window.position(window.position() + bytes);
    offset += bytes;
  }

  /** Adds to the window, which is never full where this is asked; false at the end. */
  private boolean fill() throws IOException {
    if (window.limit() == window.capacity()) {
      window.compact().flip();
    }
    int end = window.limit();
    int added = in.read(window.array(), end, window.capacity() - end);
    window.limit(end + Math.max(0, added));
    taken += Math.max(0, added);
    return added > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** What a record holds. It ends where its header says, or fails where the stream ends before. */
  private final class Block extends BlockInput {
    private final BlockDigest digest;
    private final long start = offset;
    private long remaining;

    Block(long length, BlockDigest digest) {
      this.remaining = length;
      this.digest = digest;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (remaining == 0 || length == 0) {
        return remaining == 0 ? -1 : 0;
      }
      if (!window.hasRemaining() && !fill()) {
        throw new EOFException();
      }
      int read = (int) Math.min(Math.min(length, remaining), window.remaining());
      window.get(bytes, from, read);
      digest.add(bytes, from, read);
      offset += read;
      remaining -= read;
      return read;
    }
  }
}
