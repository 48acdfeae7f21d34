package org.comention.mention;

import java.util.BitSet;

/**
 * Tells most places at which no surface can begin, by the first characters alone. It fits into a
 * processor's cache where a large trie does not: a Bloom filter with one hash (Bloom, Space/time
 * trade-offs in hash coding, 1970). It may say yes where nothing begins, never no where something
 * does.
 */
final class Beginnings {
  private static final int LENGTH = 4;
  private static final int BITS = 1 << 18;
  private static final int FIRSTS = 512;

  private final BitSet seen = new BitSet(BITS);

  /** By first character: which lengths below {@link #LENGTH} whole surfaces have, a bit each. */
  private final byte[] shortLengths = new byte[FIRSTS];

  void add(String foldedSurface) {
    int length = Math.min(LENGTH, foldedSurface.length());
    seen.set(hash(foldedSurface.toCharArray(), 0, length));
    if (length < LENGTH) {
      shortLengths[foldedSurface.charAt(0) % FIRSTS] |= (byte) (1 << length);
    }
  }

  boolean mayBegin(char[] folded, int start) {
    int lengths = shortLengths[folded[start] % FIRSTS] | 1 << LENGTH;
    for (int length = 1; length <= LENGTH && start + length <= folded.length; length++) {
      boolean odd = length > 1 && isPassedOver(folded, start + length - 1);
      if (odd || ((lengths >> length & 1) != 0 && seen.get(hash(folded, start, length)))) {
        return true;
      }
    }
    return false;
  }

  /** Brackets and runs of white space, which the trie passes over: "[Antony] Blinken". */
  private static boolean isPassedOver(char[] folded, int at) {
    char c = folded[at];
    return c == '[' || c == ']' || (c == ' ' && folded[at - 1] == ' ');
  }

  private static int hash(char[] chars, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = hash * 31 + chars[i];
    }
    return (hash * 0x9E3779B9) >>> 14;
  }
}
