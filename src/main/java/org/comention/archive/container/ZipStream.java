package org.comention.archive.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.comention.archive.BrokenInput;
import org.comention.archive.Expansion;
import org.comention.archive.LayerInput;
import org.comention.archive.Reason;
import org.comention.archive.Source;

/** A zip file read from its beginning to its end. */
final class ZipStream implements Container {
  private final LayerInput layer;
  private final Expansion expansion;
  private final ZipArchiveInputStream zip;
  private final StreamContainer<ZipArchiveEntry> members;
  private final BrokenInput damage;

  /**
   * @param damage why its directory could not be read, if that was tried: reported where nothing
   *     else is found broken; or null
   */
  ZipStream(Source source, BrokenInput damage) {
    this.layer = source.rest();
    this.expansion = source.expansion();
    this.zip = new ZipArchiveInputStream(new EndingInput(source.bytes()));
    this.members = new StreamContainer<>(zip, layer, this::member);
    this.damage = damage;
  }

  @Override
  public Member next() throws IOException {
    Member member = members.next();
    if (member == null && damage != null) {
      throw damage;
    }
    return member;
  }

  private Member member(ZipArchiveEntry entry, InputStream content) {
    BrokenInput refusal = refusal(entry, zip.canReadEntryData(entry));
    if (refusal != null) {
      return Member.refused(name(entry), refusal);
    }
    // Writers that do not know the checksum beforehand put it behind the member.
    boolean known = entry.getCrc() >= 0 && !entry.getGeneralPurposeBit().usesDataDescriptor();
    InputStream metered = expansion.metered(content, zip::getCompressedCount);
    InputStream verified = known ? new VerifiedInput(metered, entry.getCrc()) : metered;
    return Member.readable(name(entry), new LayerInput(verified, layer::failureOr));
  }

  /** As its bytes spell it, or those of an extra field that was made for them. */
  static String name(ZipArchiveEntry entry) {
    CRC32 crc = new CRC32();
    crc.update(entry.getRawName());
    ZipExtraField extra = entry.getExtraField(UnicodePathExtraField.UPATH_ID);
    return extra instanceof UnicodePathExtraField known && known.getNameCRC32() == crc.getValue()
        ? MemberNames.decoded(known.getUnicodeName())
        : MemberNames.decoded(entry.getRawName());
  }

  /** Why this member cannot be read; null where it can. */
  static BrokenInput refusal(ZipArchiveEntry entry, boolean readable) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return BrokenInput.refused(Reason.ENCRYPTED, "the member is encrypted");
    }
    if (entry.isUnixSymlink()) {
      return BrokenInput.refused(Reason.UNREADABLE, "a symbolic link");
    }
    // The library would let it ask for any amount of memory.
    boolean bounded = entry.getMethod() != ZipMethod.XZ.getCode();
    return readable && bounded ? null : BrokenInput.refused(Reason.UNREADABLE, packing(entry));
  }

  private static String packing(ZipArchiveEntry entry) {
    return entry.getMethod() == ZipMethod.STORED.getCode()
        ? "only the directory of its zip file tells where it ends, which is not at hand here"
        : "packed in an unknown way (method " + entry.getMethod() + ")";
  }

  @Override
  public boolean isSequential() {
    return true;
  }

  @Override
  public void close() throws IOException {
    members.close();
  }

  /**
   * Ends where the layer below fails, for a failure would take with it what the library has read
   * ahead. The layer is asked for its failure in the end.
   */
  private static final class EndingInput extends FilterInputStream {
    EndingInput(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (BrokenInput e) {
        return -1;
      }
    }
  }
}
