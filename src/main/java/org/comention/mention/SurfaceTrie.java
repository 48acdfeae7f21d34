package org.comention.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trie over folded surfaces that finds the longest one at a place in a folded text. Its edges lie
 * in one hash table keyed by node and character, so that a step costs one probe whatever the number
 * of surfaces. Built once, then thread-safe.
 *
 * @param <T> all that a surface stands for
 */
final class SurfaceTrie<T> {
  private static final int ROOT = 0;
  private static final int NONE = -1;
  private static final long EMPTY = -1L;

  private long[] keys = filled(1 << 12);
  private int[] targets = new int[1 << 12];
  private int edges;
  private final List<T> values = new ArrayList<>();

  SurfaceTrie() {
    values.add(null);
  }

  /** What was found: the end of the longest surface, and what it stands for there. */
  record Hit<T>(int end, T value) {}

  /** What of a surface's value counts at a place that ends here; null where nothing does. */
  interface Reading<T> {
    T at(T value, int end);
  }

  /** Throws where the surface is known already. */
  void add(String foldedSurface, T value) {
    int node = ROOT;
    for (int i = 0; i < foldedSurface.length(); i++) {
      node = stepOrGrow(node, foldedSurface.charAt(i));
    }
    if (values.set(node, value) != null) {
      throw new IllegalArgumentException("Twice in one trie: " + foldedSurface);
    }
  }

  /**
   * The longest surface that begins at {@code start}, ends where a word ends, and has a value that
   * counts there; null where there is none. A run of white space matches one space, and square
   * brackets inside a surface are passed over: "[Antony] Blinken".
   */
  Hit<T> longest(char[] folded, int start, Boundaries words, Reading<T> reading) {
    Hit<T> longest = null;
    int node = ROOT;
    for (int i = start; i < folded.length; i++) {
      char c = folded[i];
      if (((c == '[' || c == ']') && i > start)
          || (i > start && c == ' ' && folded[i - 1] == ' ')) {
        continue;
      }
      node = step(node, c);
      if (node == NONE) {
        return longest;
      }
      T value = values.get(node);
      if (value != null && words.endsAt(i + 1)) {
        T here = reading.at(value, i + 1);
        longest = here == null ? longest : new Hit<>(i + 1, here);
      }
    }
    return longest;
  }

  private int step(int node, char c) {
    int slot = slot(key(node, c));
    return keys[slot] == EMPTY ? NONE : targets[slot];
  }

  private int stepOrGrow(int node, char c) {
    int slot = slot(key(node, c));
    if (keys[slot] != EMPTY) {
      return targets[slot];
    }
    if (edges * 2 > keys.length) {
      grow();
      slot = slot(key(node, c));
    }
    edges++;
    keys[slot] = key(node, c);
    targets[slot] = values.size();
    values.add(null);
    return targets[slot];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = filled(oldKeys.length * 2);
    targets = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  /** Linear probing from a multiplicative hash (Knuth, The Art of Computer Programming 3, 6.4). */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int node, char c) {
    return ((long) node << 16) | c;
  }

  private static long[] filled(int size) {
    long[] keys = new long[size];
    Arrays.fill(keys, EMPTY);
    return keys;
  }
}
