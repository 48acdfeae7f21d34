package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip file read by its directory: a member that breaks costs itself alone. */
final class ZipDirectory implements Container {
  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;

  private ZipDirectory(ZipFile zip) {
    this.zip = zip;
    this.entries = zip.getEntriesInPhysicalOrder();
  }

  static ZipDirectory open(ArchiveFile file) throws IOException {
    SeekableByteChannel channel = file.openSeekable();
    try {
      // With the local headers, a large file would cost one seek a member before the first is read.
      return new ZipDirectory(
          ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Member next() {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        return member(entry);
      }
    }
    return null;
  }

  private Member member(ZipArchiveEntry entry) {
    BrokenInput refusal = ZipStream.refusal(entry, zip.canReadEntryData(entry));
    if (refusal != null) {
      return Member.refused(entry.getName(), refusal);
    }
    try {
      LayerInput content = new LayerInput(verified(entry), BrokenInput::damaged);
      return Member.readable(entry.getName(), content);
    } catch (IOException | RuntimeException e) {
      return Member.refused(entry.getName(), BrokenInput.damaged(e));
    }
  }

  private InputStream verified(ZipArchiveEntry entry) throws IOException {
    return new VerifiedInput(zip.getInputStream(entry), entry.getCrc());
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
