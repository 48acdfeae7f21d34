package org.comention.archive.container;

import java.io.InputStream;
import java.util.function.Function;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
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
  private static final int MAGIC_AT = TarConstants.MAGIC_OFFSET;

  @Override
  public boolean recognises(Sample sample) {
    if (sample.head().length < StrictTar.RECORD) {
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
    StrictTar tar = new StrictTar(new BoundedInput(source.bytes()));
    return new Members(
        source,
        new StreamContainer<>(tar, source.rest(), (entry, content) -> member(tar, entry, content)),
        members);
  }

  @Override
  public boolean isTooDeep(Source.Depth depth) {
    return depth.containers() >= Source.Depth.MOST;
  }

  private static Member member(StrictTar tar, TarArchiveEntry entry, InputStream content) {
    BrokenInput refusal = refusal(tar, entry);
    String name = tar.decoded(entry.getName());
    return refusal == null
        ? Member.readable(name, new LayerInput(content, BrokenInput::damaged))
        : Member.refused(name, refusal);
  }

  private static BrokenInput refusal(StrictTar tar, TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      String kind = entry.isLink() ? "a hard link to " : "a symbolic link to ";
      return BrokenInput.refused(Reason.UNREADABLE, kind + tar.decoded(entry.getLinkName()));
    }
    if (entry.isSparse()) {
      return BrokenInput.refused(Reason.UNREADABLE, "a sparse file");
    }
    boolean special = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    return special ? BrokenInput.refused(Reason.UNREADABLE, "a device or pipe") : null;
  }
}
