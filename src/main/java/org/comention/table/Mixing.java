package org.comention.table;

/** A bijection of 64 bits in which each bit of the result depends on all bits of the argument. */
final class Mixing {
  private Mixing() {}

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A hash of these values in this order. */
  static long hash(long... values) {
    long hash = values.length;
    for (long value : values) {
      hash = mixed(hash + mixed(value));
    }
    return hash;
  }
}
