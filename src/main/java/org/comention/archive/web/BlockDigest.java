package org.comention.archive.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.netpreserve.jwarc.WarcDigest;

/** Tells whether a block is what its writer took the digest of. */
final class BlockDigest {
  private final byte[] expected;
  private final MessageDigest found;

  private BlockDigest(byte[] expected, MessageDigest found) {
    this.expected = expected;
    this.found = found;
  }

  /**
   * One that fits everything where nothing can be checked.
   *
   * @param written {@code sha1:…}, as hex, base 32 or base 64
   */
  static BlockDigest of(String written) {
    try {
      WarcDigest digest = new WarcDigest(written);
      return new BlockDigest(digest.bytes(), digest.getDigester());
    } catch (NoSuchAlgorithmException | RuntimeException e) {
      return new BlockDigest(new byte[0], null);
    }
  }

  void add(byte[] bytes, int offset, int length) {
    if (found != null) {
      found.update(bytes, offset, length);
    }
  }

  /** To be asked once, behind the last byte. */
  boolean fits() {
    return found == null
        || expected.length != found.getDigestLength()
        || MessageDigest.isEqual(expected, found.digest());
  }
}
