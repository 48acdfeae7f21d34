package org.comention.archive.container;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.comention.archive.DisplayText;

/**
 * Makes names of members fit to be shown, and different from each other within a container, in
 * bounded memory: of each name a hash is kept that nobody can aim at, and of very many names none.
 */
final class MemberNames {
  private static final int FEWEST = 1 << 4;
  private static final int ESCAPE = 3;

  /** The sign stands between the names of containers within each other, and there alone. */
  private static final String BANG = "%21";

  private final MessageDigest digest = sha256();
  private final int most;

  /** Hashes in open addressing; 0 is none. At most half of it is used. */
  private long[] seen = new long[2 * FEWEST];

  private int kept;
  private long position;

  MemberNames() {
    this((1 << 23) - 1);
  }

  /**
   * @param most names that are kept, in 16 bytes each; later ones all get their number
   */
  MemberNames(int most) {
    this.most = most;
  }

  /** The name to show; where it was there before, with the number of its member: {@code a (2)}. */
  String next(String name) {
    position++;
    String shown = name.isBlank() ? "(no name)" : DisplayText.of(name.replace("!", BANG));
    if (kept >= most) {
      shown = numbered(shown);
    }
    while (!add(hash(shown))) {
      shown = numbered(shown);
    }
    return shown;
  }

  private String numbered(String name) {
    return name + " (" + position + ")";
  }

  /** Whether it was new. Where no more are kept, numbers alone keep the new ones apart. */
  private boolean add(long hash) {
    int at = indexOf(hash);
    if (seen[at] == hash) {
      return false;
    }
    if (kept < most) {
      seen[at] = hash;
      kept++;
      grow();
    }
    return true;
  }

  /** Where it is, or where it would be. */
  private int indexOf(long hash) {
    int at = (int) hash & (seen.length - 1);
    while (seen[at] != 0 && seen[at] != hash) {
      at = (at + 1) & (seen.length - 1);
    }
    return at;
  }

  private void grow() {
    if (2 * kept < seen.length) {
      return;
    }
    long[] before = seen;
    seen = new long[2 * before.length];
    Arrays.stream(before).filter(hash -> hash != 0).forEach(hash -> seen[indexOf(hash)] = hash);
  }

  private long hash(String name) {
    byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong() | 1L << 63;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The name that bytes of UTF-8 spell; any other byte as {@code %E9}. */
  static String decoded(byte[] name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(name);
    CharBuffer decoded = CharBuffer.allocate(ESCAPE * name.length);
    CoderResult result = decoder.decode(bytes, decoded, true);
    while (result.isMalformed()) {
      for (int i = 0; i < result.length(); i++) {
        decoded.put('%').put(HexFormat.of().withUpperCase().toHexDigits(bytes.get()));
      }
      result = decoder.decode(bytes, decoded, true);
    }
    return decoded.flip().toString();
  }

  /** Files that systems leave behind: {@code .DS_Store}, {@code __MACOSX/…}; not {@code ./a}. */
  static boolean isHidden(String name) {
    return Arrays.stream(name.split("[/\\\\]"))
        .anyMatch(part -> part.equals("__MACOSX") || isDotted(part));
  }

  private static boolean isDotted(String part) {
    return part.startsWith(".") && !part.equals(".") && !part.equals("..");
  }
}
