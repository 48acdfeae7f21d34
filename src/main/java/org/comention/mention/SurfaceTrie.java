package org.comention.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trie over folded surfaces that finds the longest one at a place in a folded text. Its edges lie
 * in one hash table keyed by node and character, so that a step costs one probe whatever the number
 * of surfaces. From the node that one surface alone leads to, it has no edges: the surface itself
 * tells the rest (Sussenguth, Use of tree structures for processing files, 1963). Built once, then
 * thread-safe.
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

  /** By node the surface that ends there, or the only one that leads on; null where neither is. */
  private final List<Leaf<T>> leaves = new ArrayList<>();

  SurfaceTrie() {
    leaves.add(null);
  }

  private record Leaf<T>(String surface, T value) {}

  /** What was found: the end of the longest surface, and what it stands for there. */
  record Hit<T>(int end, T value) {}

  /** What of a surface's value counts at a place that ends here; null where nothing does. */
  interface Reading<T> {
    T at(T value, int end);
  }

  /** Throws where the surface is known already. */
  void add(String foldedSurface, T value) {
    int node = ROOT;
    int depth = 0;
    boolean alone = false;
    while (depth < foldedSurface.length() && !alone) {
      char c = foldedSurface.charAt(depth);
      moveDown(node, depth);
      int next = step(node, c);
      alone = next == NONE;
      node = alone ? newNode(node, c) : next;
      depth++;
    }
    moveDown(node, depth);
    if (leaves.set(node, new Leaf<>(foldedSurface, value)) != null) {
      throw new IllegalArgumentException("Twice in one trie: " + foldedSurface);
    }
  }

  /** A surface that leads on from this node alone is alone no longer: it gets an edge. */
  private void moveDown(int node, int depth) {
    Leaf<T> leaf = leaves.get(node);
    if (leaf != null && leaf.surface().length() > depth) {
      leaves.set(node, null);
      leaves.set(newNode(node, leaf.surface().charAt(depth)), leaf);
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
    int depth = 0;
    Leaf<T> leaf = null;
    for (int i = start; i < folded.length; i++) {
      char c = folded[i];
      if (((c == '[' || c == ']') && i > start)
          || (i > start && c == ' ' && folded[i - 1] == ' ')) {
        continue;
      }
      if (leaf == null || leaf.surface().length() == depth) {
        node = step(node, c);
        if (node == NONE) {
          return longest;
        }
        leaf = leaves.get(node);
      } else if (leaf.surface().charAt(depth) != c) {
        return longest;
      }
      depth++;
      if (leaf != null && leaf.surface().length() == depth && words.endsAt(i + 1)) {
        T here = reading.at(leaf.value(), i + 1);
        longest = here == null ? longest : new Hit<>(i + 1, here);
      }
    }
    return longest;
  }

  private int step(int node, char c) {
    int slot = slot(key(node, c));
    return keys[slot] == EMPTY ? NONE : targets[slot];
  }

  /** Behind an edge that is not there yet. */
  private int newNode(int from, char c) {
    if (edges * 2 > keys.length) {
      grow();
    }
    int slot = slot(key(from, c));
    edges++;
    keys[slot] = key(from, c);
    targets[slot] = leaves.size();
    leaves.add(null);
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
