package org.comention.archive.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.comention.archive.BlockInput;

/**
 * What gzip holds, of one member or of several one after the other. Zeros between and behind them
 * are padding; other data behind them is a failure.
 */
final class GzipInput extends BlockInput {
  private final InputStream in;
  private GzipMember member;

  GzipInput(InputStream in) {
    this.in = new BufferedInputStream(in, 16 << 10);
    this.member = new GzipMember(this.in);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = member.read(bytes, offset, length);
    while (read < 0 && beginsAnother()) {
      member.close();
      member = new GzipMember(in);
      read = member.read(bytes, offset, length);
    }
    return read;
  }

  private boolean beginsAnother() throws IOException {
    int next = 0;
    while (next == 0) {
      in.mark(1);
      next = in.read();
    }
    if (next < 0) {
      return false;
    }
    in.reset();
    if (next != GzipMember.MAGIC.charAt(0)) {
      throw new IOException("there is other data behind the end");
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    member.close();
    in.close();
  }
}
