package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * One layer of bytes: a file, a member, what a compressed stream holds. It fails with {@link
 * BrokenInput} alone, also where the library below throws unchecked exceptions at bad input, and
 * once it has failed or ended, it has for good.
 */
public final class LayerInput extends BlockInput {
  private final InputStream in;
  private final Function<Exception, BrokenInput> diagnosis;
  private BrokenInput failure;
  private boolean ended;

  public LayerInput(InputStream in, Function<Exception, BrokenInput> diagnosis) {
    this.in = in;
    this.diagnosis = diagnosis;
  }

  public boolean hasFailed() {
    return failure != null;
  }

  /** Fails if this layer has failed before. */
  public void check() throws BrokenInput {
    if (failure != null) {
      throw failure;
    }
  }

  /** This failure, where this layer has failed; otherwise it is one of the layer above. */
  public BrokenInput failureOr(Exception above) {
    return failure == null ? BrokenInput.damaged(above) : failure;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    check();
    if (ended) {
      return -1;
    }
    try {
      int read = in.read(bytes, offset, length);
      ended = read < 0;
      return read;
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
