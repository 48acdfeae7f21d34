package org.comention.gazetteer.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The bytes of a list, plain, gzipped or packed by bzip2; may be opened more than once.
 *
 * @param opener gives the bytes as they are stored
 */
public record ImportSource(Opener opener) {
  private static final int BUFFER = 1 << 16;

  /** Opens the stored bytes, each time from the beginning. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A file on a local disk. */
  public static ImportSource of(Path file) {
    return new ImportSource(() -> Files.newInputStream(file));
  }

  /** The unpacked bytes. What breaks in them is a {@link BrokenImport}. */
  InputStream open() throws IOException {
    InputStream stored = new BufferedInputStream(opener.open(), BUFFER);
    stored.mark(3);
    byte[] magic = stored.readNBytes(3);
    stored.reset();
    try {
      return new Located(unpacked(stored, magic));
    } catch (IOException e) {
      stored.close();
      throw Located.broken(0, e);
    }
  }

  private static InputStream unpacked(InputStream stored, byte[] magic) throws IOException {
    if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
      return GzipCompressorInputStream.builder()
          .setInputStream(stored)
          .setDecompressConcatenated(true)
          .get();
    }
    if (magic.length == 3 && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h') {
      return new BZip2CompressorInputStream(stored, true);
    }
    return stored;
  }

  /** Says after how many unpacked bytes the reading failed. */
  private static final class Located extends FilterInputStream {
    private long given;

    Located(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        int read = super.read(bytes, offset, length);
        given += Math.max(0, read);
        return read;
      } catch (IOException e) {
        throw broken(given, e);
      }
    }

    static BrokenImport broken(long given, IOException e) {
      return new BrokenImport("after byte " + given, "the compressed data is cut or damaged", e);
    }
  }
}
