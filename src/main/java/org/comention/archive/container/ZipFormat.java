package org.comention.archive.container;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comention.archive.BinaryFormat;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entries;
import org.comention.archive.Format;
import org.comention.archive.KnownEntries;
import org.comention.archive.Reason;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/**
 * Zip. A file is read by its directory, a member of another container from its beginning, and so is
 * a file whose directory is damaged or too large to be held.
 */
public record ZipFormat(Function<Source, Entries> members) implements Format {
  private static final String MEMBER = "PK\u0003\u0004";
  private static final String EMPTY = "PK\u0005\u0006";

  /** The library holds it in memory, at up to sixteen times its size. */
  private static final long LARGEST_DIRECTORY = 16L << 20;

  private static final String SPANNED = "PK\u0007\b";

  @Override
  public boolean recognises(Sample sample) {
    boolean damagedZip = sample.named(".zip") && (sample.hasNul() || sample.endsWithin(MEMBER));
    return (beginsLikeZip(sample) || damagedZip) && !BinaryFormat.isPackage(sample);
  }

  private static boolean beginsLikeZip(Sample sample) {
    return Stream.of(MEMBER, EMPTY, SPANNED).anyMatch(sample::beginsWith);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    if (source.file().isEmpty()) {
      // The library would pass over a first member whose header is broken.
      BrokenInput none = BrokenInput.refused(Reason.DAMAGED, "does not begin like a zip file");
      return streamed(source, beginsLikeZip(source.sample()) ? null : none);
    }
    BoundedChannel channel = BoundedChannel.of(source.file().get(), LARGEST_DIRECTORY);
    try {
      ZipDirectory directory = ZipDirectory.open(channel, source);
      channel.allowAll();
      return new Members(source, directory, members);
    } catch (IOException | RuntimeException e) {
      channel.close();
      // Another range may have been given its members: all of them again would be too many.
      channel.check();
      // Cut or damaged behind the members, of which many may still be whole; or too large.
      BrokenInput damage = channel.isExhausted() ? null : BrokenInput.damaged(e);
      return source.range().isFirst() ? streamed(source, damage) : KnownEntries.none(source);
    }
  }

  private Unguarded streamed(Source source, BrokenInput damage) {
    return new Members(source, new ZipStream(source, damage), members);
  }

  @Override
  public boolean isTooDeep(Source.Depth depth) {
    return depth.containers() >= Source.Depth.MOST;
  }
}
