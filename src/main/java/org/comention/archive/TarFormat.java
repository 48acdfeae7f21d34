package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Tar in all its dialects. */
record TarFormat(Function<Source, Entries> members) implements Format {
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
    return new Members(source, new StreamContainer<>(tar, TarFormat::refusal), members);
  }

  @Override
  public boolean nests() {
    return true;
  }

  private static BrokenInput refusal(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      String kind = entry.isLink() ? "a hard link to " : "a symbolic link to ";
      return BrokenInput.refused(Reason.UNREADABLE, kind + entry.getLinkName());
    }
    boolean special = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    return special ? BrokenInput.refused(Reason.UNREADABLE, "a device or pipe") : null;
  }

  /** Does not take the end of the data for the end of the archive, which has a mark of its own. */
  private static final class StrictTar extends TarArchiveInputStream {
    StrictTar(InputStream in) {
      super(in, UTF_8.name());
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
