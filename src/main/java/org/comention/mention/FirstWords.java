package org.comention.mention;

/**
 * Tells most places at which no surface can begin, by the first word alone: a Bloom filter with one
 * hash (Bloom, Space/time trade-offs in hash coding, 1970), small enough for a processor's cache
 * where large tries are not. It may say yes where nothing begins, never no where something does.
 * Filled once, then thread-safe.
 */
final class FirstWords {
  /** Every kind. */
  static final int ALL = -1;

  private static final int SIZE = 1 << 18;

  /** By the hash of a first word the kinds of surfaces that have it, a bit each. */
  private final byte[] kinds = new byte[SIZE];

  /** A surface of one kind, of at most eight: a power of two. */
  void add(String foldedSurface, int kind) {
    char[] chars = foldedSurface.toCharArray();
    kinds[hash(chars, 0, end(chars, 0))] |= (byte) kind;
  }

  /** Where the letters and digits end that begin at {@code start}. */
  static int end(char[] folded, int start) {
    int end = start;
    while (end < folded.length && Character.isLetterOrDigit(folded[end])) {
      end++;
    }
    return end;
  }

  /**
   * The kinds that may begin with this word, all where a bracket follows, which the tries pass
   * over: "Bli[n]ken".
   */
  int kinds(char[] folded, int start, int end) {
    boolean bracket = end < folded.length && (folded[end] == '[' || folded[end] == ']');
    return bracket ? ALL : kinds[hash(folded, start, end)];
  }

  private static int hash(char[] chars, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + chars[i];
    }
    return (hash * 0x9E3779B9) >>> 14;
  }
}
