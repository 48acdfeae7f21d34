package org.comention.archive.web;

import java.io.IOException;
import java.io.InputStream;
import org.comention.archive.BrokenInput;
import org.comention.archive.Expansion;
import org.comention.archive.LayerInput;
import org.comention.archive.Source;
import org.comention.archive.container.GzipMember;

/**
 * The records of a compressed web archive: in gzip members of their own, or several in one. A
 * member that breaks costs itself alone, since what follows is found by how members begin. The
 * position of a record is that of its member among the compressed bytes, as in the indexes of web
 * archives; should a member hold more than one, they count on from there.
 */
final class GzipRecords implements Records {
  /** How often bytes are read again on average, so that a file cannot be the work of thousands. */
  private static final long PATIENCE = 16;

  private final RereadableInput in;
  private final Expansion expansion;
  private final RecordCursor member = new RecordCursor(InputStream.nullInputStream());
  private LayerInput content = new LayerInput(InputStream.nullInputStream(), BrokenInput::damaged);
  private long start;
  private long position = -1;
  private long reread;

  GzipRecords(Source source) {
    this.in = new RereadableInput(source.bytes());
    this.expansion = source.expansion();
  }

  @Override
  public boolean next() throws IOException {
    if (member.next()) {
      position++;
      return true;
    }
    while (in.skipZeros()) {
      open();
      if (member.next()) {
        return true;
      }
    }
    return false;
  }

  private void open() throws IOException {
    member.close();
    start = in.position();
    position = Math.max(position + 1, start);
    InputStream unpacked = expansion.metered(new GzipMember(in), in::position);
    content = new LayerInput(unpacked, BrokenInput::damaged);
    member.enter(content);
  }

  @Override
  public long position() {
    return Math.max(0, position);
  }

  @Override
  public WebRecord read() throws IOException {
    return member.read();
  }

  @Override
  public void finish() throws IOException {
    member.finish();
  }

  @Override
  public boolean resume() throws IOException {
    if (resumesWithin()) {
      position++;
      return true;
    }
    if (content.hasFailed()) {
      seek();
    }
    return next();
  }

  private boolean resumesWithin() {
    try {
      return !content.hasFailed() && member.resume();
    } catch (IOException e) {
      // The member itself is broken further on.
      return false;
    }
  }

  /** Goes to the next member with a record, which may lie in what was read as the broken one. */
  private void seek() throws IOException {
    member.close();
    member.enter(InputStream.nullInputStream());
    long failed = in.position();
    if (reread <= PATIENCE * failed) {
      in.rewind(start + 1);
      reread += failed - in.position();
    }
    while (in.find(GzipMember.MAGIC)) {
      long found = in.position();
      if (RecordStart.isPacked(in)) {
        in.rewind(found);
        return;
      }
      in.rewind(found + 1);
    }
  }

  @Override
  public void close() throws IOException {
    member.close();
    in.close();
  }
}
