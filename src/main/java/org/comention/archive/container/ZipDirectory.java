package org.comention.archive.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.comention.archive.BrokenInput;
import org.comention.archive.Expansion;
import org.comention.archive.LayerInput;
import org.comention.archive.Range;
import org.comention.archive.Reason;
import org.comention.archive.Source;

/** A zip file read by its directory: a member that breaks costs itself alone. */
final class ZipDirectory implements Container {
  private static final int LOCAL_HEADER = 30;

  private final ZipFile zip;
  private final Expansion expansion;
  private final Range range;
  private final long last;
  private final List<ZipArchiveEntry> entries;
  private int at;
  private long end;

  private ZipDirectory(ZipFile zip, Source source) {
    this.zip = zip;
    this.expansion = source.expansion();
    this.range = source.range();
    this.last = Math.max(0, source.file().orElseThrow().size() - 1);
    this.entries = Collections.list(zip.getEntriesInPhysicalOrder());
  }

  /**
   * @param channel closed with what is returned; the caller closes it where this fails
   */
  static ZipDirectory open(SeekableByteChannel channel, Source source) throws IOException {
    ZipEnd end = ZipEnd.of(channel);
    ZipDirectory directory = new ZipDirectory(opened(channel), source);
    // The library ends silently at the first entry of the directory that is broken.
    end.check(directory.entries.size());
    return directory;
  }

  private static ZipFile opened(SeekableByteChannel channel) throws IOException {
    try {
      // With the local headers, a large file would cost one seek a member before the first is read.
      return ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (IOException e) {
      // What is wrong stands in the cause.
      throw e.getCause() instanceof IOException cause ? cause : e;
    }
  }

  @Override
  public Member next() {
    while (at < entries.size() && entries.get(at).isDirectory()) {
      at++;
    }
    if (at == entries.size()) {
      return null;
    }
    ZipArchiveEntry entry = entries.get(at++);
    if (entry.getLocalHeaderOffset() < end) {
      return overlapping(entry);
    }
    long content = entry.getLocalHeaderOffset() + LOCAL_HEADER + entry.getRawName().length;
    end = content + Math.min(entry.getCompressedSize(), Long.MAX_VALUE - content);
    return isHere(entry) ? member(entry) : Member.elsewhere(ZipStream.name(entry));
  }

  /** Members that share their bytes are a bomb, or their directory is broken: one reject. */
  private Member overlapping(ZipArchiveEntry first) {
    int from = at;
    while (at < entries.size() && entries.get(at).getLocalHeaderOffset() < end) {
      at++;
    }
    if (!isHere(first)) {
      return Member.elsewhere(ZipStream.name(first));
    }
    String others = at == from ? "" : ", and so do " + (at - from) + " behind it";
    String detail = "it begins within the member before it" + others;
    return Member.refused(ZipStream.name(first), BrokenInput.refused(Reason.DAMAGED, detail));
  }

  /** Whether it begins in the range; whoever reads another one comes to the same. */
  private boolean isHere(ZipArchiveEntry entry) {
    return range.holds(Math.max(0, Math.min(last, entry.getLocalHeaderOffset())));
  }

  private Member member(ZipArchiveEntry entry) {
    BrokenInput refusal = ZipStream.refusal(entry, zip.canReadEntryData(entry));
    if (refusal != null) {
      return Member.refused(ZipStream.name(entry), refusal);
    }
    try {
      LayerInput content = new LayerInput(verified(entry), BrokenInput::damaged);
      return Member.readable(ZipStream.name(entry), content);
    } catch (IOException | RuntimeException e) {
      return Member.refused(ZipStream.name(entry), BrokenInput.damaged(e));
    }
  }

  private InputStream verified(ZipArchiveEntry entry) throws IOException {
    InputStream content =
        expansion.metered(zip.getInputStream(entry), () -> entry.getCompressedSize());
    return new VerifiedInput(content, entry.getCrc());
  }

  @Override
  public boolean isSequential() {
    return false;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
