package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.function.LongSupplier;

/**
 * How far the compressed data of one file has expanded, in all layers of it together: a few bytes
 * can stand for more than any disk holds.
 */
public final class Expansion {
  /**
   * From where on compressed data is a bomb.
   *
   * @param maxExpanded the most bytes that come out of one file, in all its layers
   * @param maxRatio the most bytes that come out of one byte, of a file or of one layer in it
   * @param harmless so many bytes may come out of any number
   */
  public record Limits(long maxExpanded, long maxRatio, long harmless) implements Serializable {
    /** One byte in 250, where honest logs reach one in 50; 1 TiB a file. */
    public static final Limits DEFAULT = new Limits(1L << 40, 250);

    /** A gigabyte is read in seconds, and no ratio of it is a reason to refuse anything. */
    private static final long HARMLESS = 1L << 30;

    public Limits {
      if (maxExpanded < 1 || maxRatio < 1) {
        throw new IllegalArgumentException(
            "Cannot read compressed data that expands to "
                + maxExpanded
                + " bytes or "
                + maxRatio
                + ":1. Use 1 or more for each.");
      }
    }

    public Limits(long maxExpanded, long maxRatio) {
      this(maxExpanded, maxRatio, HARMLESS);
    }

    private boolean allowRatio(long expanded, long packed) {
      return expanded <= harmless || expanded / maxRatio <= packed;
    }
  }

  private final Limits limits;
  private final long fileSize;
  private long expanded;
  private boolean exceeded;

  Expansion(Limits limits, long fileSize) {
    this.limits = limits;
    this.fileSize = fileSize;
  }

  /** Whether a limit for the whole file is reached: nothing more of it is read. */
  public boolean isExceeded() {
    return exceeded;
  }

  /**
   * The same bytes, until there are too many of them; then a reject.
   *
   * @param bytes what comes out of a compressed layer
   * @param packed how many bytes it was made of, up to now
   */
  public InputStream metered(InputStream bytes, LongSupplier packed) {
    return new Metered(bytes, packed);
  }

  private void add(long bytes) throws BrokenInput {
    expanded += bytes;
    exceeded = expanded > limits.maxExpanded || !limits.allowRatio(expanded, fileSize);
    if (expanded > limits.maxExpanded) {
      throw bomb("the file expands to more than " + limits.maxExpanded + " bytes (max-expanded)");
    }
    if (exceeded) {
      throw bomb("the file expands to more than " + ratio());
    }
  }

  private String ratio() {
    return limits.maxRatio + " times its size (max-ratio)";
  }

  private static BrokenInput bomb(String detail) {
    return BrokenInput.refused(Reason.BOMB, detail);
  }

  private final class Metered extends BlockInput {
    private final InputStream in;
    private final LongSupplier packed;
    private long given;

    Metered(InputStream in, LongSupplier packed) {
      this.in = in;
      this.packed = packed;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        given += read;
        add(read);
        if (!limits.allowRatio(given, packed.getAsLong())) {
          throw bomb("expands to more than " + ratio());
        }
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
