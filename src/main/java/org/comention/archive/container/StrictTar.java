package org.comention.archive.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;

/**
 * Does not take the end of the data for the end of the archive, which has a mark of its own, nor
 * that mark for the end of the data. What stands before a member (long names, attributes, maps of
 * holes) is held in memory by the library, and therefore bounded; members are passed over by their
 * bytes alone, for the library would write out the holes of sparse ones, and they have any size.
 */
final class StrictTar extends TarArchiveInputStream {
  static final int RECORD = TarConstants.DEFAULT_RCDSIZE;

  /** Names have up to 4 KiB, attributes a few more. */
  private static final int MOST_BEFORE_A_MEMBER = 256 << 10;

  private static final int TYPE_AT = 156;
  private static final int EXTENDED_AT = 482;
  private static final int EXTENDED_AGAIN_AT = 504;

  private final BoundedInput bytes;
  private boolean beforeMember;
  private boolean extended;
  private boolean hasAttributes;
  private long contentAt;

  StrictTar(BoundedInput bytes) {
    // Not in blocks of twenty records: what follows the end mark would be skipped unseen.
    super(bytes, RECORD, ISO_8859_1.name());
    this.bytes = bytes;
  }

  /** Also called by the library itself, for the member behind a long name or attributes. */
  @Override
  public TarArchiveEntry getNextEntry() throws IOException {
    return beforeMember ? super.getNextEntry() : nextMember();
  }

  private TarArchiveEntry nextMember() throws IOException {
    passContent();
    hasAttributes = false;
    TarArchiveEntry member = bounded();
    if (member == null) {
      expectZeros();
    }
    return member;
  }

  /**
   * What stands as a name in the current member, as its bytes spell it. Headers give a char for
   * each byte, and attributes what their UTF-8 says.
   */
  String decoded(String name) {
    boolean isText = name.chars().anyMatch(c -> c > 0xFF);
    String decoded = isText ? name : MemberNames.decoded(name.getBytes(ISO_8859_1));
    boolean isEscaped = decoded.length() > name.length();
    return hasAttributes && isEscaped ? name : decoded;
  }

  private void passContent() throws IOException {
    TarArchiveEntry member = getCurrentEntry();
    if (member != null && !member.isDirectory()) {
      pass(member.getSize() - (bytes.count() - contentAt));
      pass(Math.floorMod(-member.getSize(), (long) RECORD));
    }
    setCurrentEntry(null);
  }

  private void pass(long length) throws IOException {
    if (bytes.skip(length) < length) {
      throw new EOFException();
    }
  }

  private TarArchiveEntry bounded() throws IOException {
    bytes.allow(MOST_BEFORE_A_MEMBER);
    beforeMember = true;
    try {
      return super.getNextEntry();
    } finally {
      beforeMember = false;
      bytes.allowAll();
    }
  }

  /** Tars that were joined end to end show here: what is in the second must not vanish. */
  private void expectZeros() throws IOException {
    byte[] block = new byte[RECORD];
    for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
      if (!Arrays.equals(block, 0, read, new byte[RECORD], 0, read)) {
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
    check(header);
    contentAt = bytes.count();
    return header;
  }

  /** Maps of holes go on in records without a checksum. */
  private void check(byte[] header) throws IOException {
    boolean isHeader = !extended && !isEOFRecord(header);
    if (isHeader && !TarUtils.verifyCheckSum(header)) {
      throw new IOException("the checksum of a header does not fit");
    }
    hasAttributes |= isHeader && header[TYPE_AT] == TarConstants.LF_PAX_EXTENDED_HEADER_LC;
    boolean sparse = isHeader && header[TYPE_AT] == TarConstants.LF_GNUTYPE_SPARSE;
    extended = extended ? header[EXTENDED_AGAIN_AT] != 0 : sparse && header[EXTENDED_AT] != 0;
  }
}
