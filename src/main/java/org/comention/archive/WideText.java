package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.BitSet;

/** UTF-16 without a mark: NULs in one half of its units, and characters that texts have. */
final class WideText {
  private static final int FEWEST_UNITS = 4;

  /** Line ends and spaces alone have a NUL in texts of most scripts. */
  private static final int UNITS_FOR_A_NUL = 20;

  /** An alphabet, ASCII and punctuation; a text of bytes has all its letters there. */
  private static final int MOST_HIGH_BYTES = 6;

  private WideText() {}

  /** Big- or little-endian UTF-16, or null. */
  static Charset charset(byte[] head) {
    int units = head.length / 2;
    int high = nuls(head, 0);
    int low = nuls(head, 1);
    if (units < FEWEST_UNITS || (high == 0) == (low == 0)) {
      return null;
    }
    Charset charset = high > 0 ? UTF_16BE : UTF_16LE;
    boolean plausible =
        (high + low) * UNITS_FOR_A_NUL >= units
            && different(head, high > 0 ? 0 : 1) <= MOST_HIGH_BYTES;
    return plausible && isText(new String(head, 0, units * 2, charset)) ? charset : null;
  }

  private static int different(byte[] head, int first) {
    BitSet seen = new BitSet();
    for (int i = first; i < head.length; i += 2) {
      seen.set(head[i] & 0xFF);
    }
    return seen.cardinality();
  }

  private static int nuls(byte[] head, int first) {
    int nuls = 0;
    for (int i = first; i < head.length; i += 2) {
      nuls += head[i] == 0 ? 1 : 0;
    }
    return nuls;
  }

  /** The last unit may be half of a pair. */
  private static boolean isText(String text) {
    return text.codePoints().limit(text.length() - 1L).allMatch(WideText::isText);
  }

  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> false;
      case Character.CONTROL -> Character.isWhitespace(c);
      default -> c != '\uFFFD';
    };
  }
}
