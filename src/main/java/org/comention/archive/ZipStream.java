package org.comention.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.comention.archive.Container.Member;

/** A zip file read from its beginning to its end. */
final class ZipStream {
  private ZipStream() {}

  static Container open(Source source) {
    ZipArchiveInputStream zip = new ZipArchiveInputStream(source.bytes());
    return new StreamContainer<>(zip, (entry, content) -> member(zip, entry, content));
  }

  private static Member member(
      ZipArchiveInputStream zip, ZipArchiveEntry entry, InputStream content) {
    BrokenInput refusal = refusal(entry, zip.canReadEntryData(entry));
    if (refusal != null) {
      return Member.refused(entry.getName(), refusal);
    }
    // Writers that do not know the checksum beforehand put it behind the member.
    boolean known = entry.getCrc() >= 0 && !entry.getGeneralPurposeBit().usesDataDescriptor();
    InputStream verified = known ? new VerifiedInput(content, entry.getCrc()) : content;
    return Member.readable(entry.getName(), new LayerInput(verified, BrokenInput::damaged));
  }

  /** For a file whose directory cannot be read: if nothing else shows the damage, that does. */
  static Container open(Source source, BrokenInput damage) {
    Container members = open(source);
    return new Container() {
      @Override
      public Member next() throws IOException {
        Member member = members.next();
        if (member == null) {
          throw damage;
        }
        return member;
      }

      @Override
      public boolean isSequential() {
        return true;
      }

      @Override
      public void close() throws IOException {
        members.close();
      }
    };
  }

  static BrokenInput refusal(ZipArchiveEntry entry, boolean readable) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return BrokenInput.refused(Reason.ENCRYPTED, "the member is encrypted");
    }
    if (entry.isUnixSymlink()) {
      return BrokenInput.refused(Reason.UNREADABLE, "a symbolic link");
    }
    String packing = "packed in an unknown way (method " + entry.getMethod() + ")";
    return readable ? null : BrokenInput.refused(Reason.UNREADABLE, packing);
  }
}
