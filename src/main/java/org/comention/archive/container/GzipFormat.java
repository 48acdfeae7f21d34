package org.comention.archive.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entries;
import org.comention.archive.Entry;
import org.comention.archive.Format;
import org.comention.archive.LayerInput;
import org.comention.archive.Place;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** Gzip, of one member or of several one after the other. */
public record GzipFormat(Function<Source, Entries> content) implements Format {
  private static final String MAGIC = "\u001f\u008b";
  private static final int HEADER = 10;

  @Override
  public boolean recognises(Sample sample) {
    return sample.beginsWith(MAGIC) || (sample.named(".gz", ".tgz") && sample.endsWithin(MAGIC));
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    if (source.sample().head().length < HEADER) {
      throw new EOFException();
    }
    LayerInput decompressed =
        new LayerInput(new Decompressed(source.bytes()), BrokenInput::damaged);
    String name = nameInside(source.sample().name());
    return new Decompression(content.apply(source.decompressed(name, decompressed)), source);
  }

  private static String nameInside(String name) {
    return name.endsWith(".tgz")
        ? name.replaceFirst("tgz$", "tar")
        : name.replaceFirst("\\.gz$", "");
  }

  @Override
  public boolean isTooDeep(Source.Depth depth) {
    return depth.compressions() >= Source.Depth.MOST;
  }

  /** The entries of what is inside. */
  private record Decompression(Entries entries, Source source) implements Unguarded {
    @Override
    public Entry next() {
      return entries.hasNext() ? entries.next() : null;
    }

    @Override
    public Place place() {
      return source.place();
    }

    @Override
    public void close() throws IOException {
      entries.close();
      source.close();
    }
  }

  /**
   * Gives what was decompressed before a failure, and fails at the next read; the library would
   * drop up to a buffer of it.
   */
  private static final class Decompressed extends InputStream {
    private final GzipCompressorInputStream gzip;
    private IOException failure;

    Decompressed(InputStream in) throws IOException {
      this.gzip =
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
    }

    @Override
    public int read() throws IOException {
      throw new UnsupportedOperationException("Read in blocks");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      long before = gzip.getBytesRead();
      try {
        return gzip.read(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
        int given = (int) (gzip.getBytesRead() - before);
        return given > 0 ? given : read(bytes, offset, length);
      }
    }

    @Override
    public void close() throws IOException {
      gzip.close();
    }
  }
}
