package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * One layer of bytes: a file, a member, what a compressed stream holds. It fails with {@link
 * BrokenInput} alone, also where the library below throws unchecked exceptions at bad input, and
 * once it has failed it fails for good.
 */
final class LayerInput extends InputStream {
  private final InputStream in;
  private final Function<Exception, BrokenInput> diagnosis;
  private BrokenInput failure;

  LayerInput(InputStream in, Function<Exception, BrokenInput> diagnosis) {
    this.in = in;
    this.diagnosis = diagnosis;
  }

  boolean hasFailed() {
    return failure != null;
  }

  /** Fails if this layer has failed before. */
  void check() throws BrokenInput {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    check();
    try {
      return in.read(bytes, offset, length);
    } catch (IOException | RuntimeException e) {
      failure = diagnosis.apply(e);
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
