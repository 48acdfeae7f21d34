package org.comention.archive.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entries;
import org.comention.archive.Format;
import org.comention.archive.LayerInput;
import org.comention.archive.Reason;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;
import org.comention.archive.container.Container.Member;

/** Tar in all its dialects. */
public record TarFormat(Function<Source, Entries> members) implements Format {
  private static final int HEADER = TarConstants.DEFAULT_RCDSIZE;
  private static final int MAGIC_AT = TarConstants.MAGIC_OFFSET;

  @Override
  public boolean recognises(Sample sample) {
    if (sample.head().length < HEADER) {
      return sample.named(".tar") && sample.head().length > 0;
    }
    return sample.hasAt(MAGIC_AT, "ustar")
        || (sample.hasNul() && (sample.named(".tar") || hasChecksum(sample.head())));
  }

  /** How the oldest tars are recognised, which have no magic number. */
  private static boolean hasChecksum(byte[] header) {
    try {
      return TarUtils.verifyCheckSum(header);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Unguarded read(Source source) {
    StrictTar tar = new StrictTar(source.bytes());
    return new Members(
        source, new StreamContainer<>(tar, source.rest(), TarFormat::member), members);
  }

  @Override
  public boolean isTooDeep(Source.Depth depth) {
    return depth.containers() >= Source.Depth.MOST;
  }

  private static Member member(TarArchiveEntry entry, InputStream content) {
    BrokenInput refusal = refusal(entry);
    return refusal == null
        ? Member.readable(entry.getName(), new LayerInput(content, BrokenInput::damaged))
        : Member.refused(entry.getName(), refusal);
  }

  private static BrokenInput refusal(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      String kind = entry.isLink() ? "a hard link to " : "a symbolic link to ";
      return BrokenInput.refused(Reason.UNREADABLE, kind + entry.getLinkName());
    }
    boolean special = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    return special ? BrokenInput.refused(Reason.UNREADABLE, "a device or pipe") : null;
  }

  /**
   * Does not take the end of the data for the end of the archive, which has a mark of its own, nor
   * that mark for the end of the data.
   */
  private static final class StrictTar extends TarArchiveInputStream {
    StrictTar(InputStream in) {
      // Not in blocks of twenty records: what follows the end mark would be skipped unseen.
      super(in, HEADER, UTF_8.name());
    }

    @Override
    public TarArchiveEntry getNextEntry() throws IOException {
      TarArchiveEntry entry = super.getNextEntry();
      if (entry == null) {
        expectZeros();
      } else if (!entry.isCheckSumOK()) {
        throw new IOException("the checksum of a header does not fit");
      }
      return entry;
    }

    /** Tars that were joined end to end show here: what is in the second must not vanish. */
    private void expectZeros() throws IOException {
      byte[] block = new byte[HEADER];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        if (!Arrays.equals(block, 0, read, new byte[HEADER], 0, read)) {
          throw new IOException("there is data behind the end mark");
        }
      }
    }

    @Override
    protected byte[] readRecord() throws IOException {
      byte[] header = super.readRecord();
      if (header == null) {
        throw new EOFException("no end mark");
      }
      return header;
    }
  }
}
