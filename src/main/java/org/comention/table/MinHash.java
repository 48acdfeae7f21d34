package org.comention.table;

import java.util.Arrays;

/**
 * MinHash signatures (Broder 1997): two sets agree in each place with the probability of their
 * Jaccard similarity. The hash functions are constants, so that a set has one signature for good.
 */
final class MinHash {
  /** Sets of similarity s share a bucket with the probability 1 - (1 - s^ROWS)^BANDS. */
  static final int BANDS = 20;

  private static final int ROWS = 5;
  private static final int HASHES = BANDS * ROWS;
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long[] FACTORS = constants(1);
  private static final long[] ADDENDS = constants(1 + HASHES);

  private final long[] minima = new long[HASHES];

  /** Of a set that is not empty, whatever its order. */
  MinHash(long[] set) {
    for (int i = 0; i < HASHES; i++) {
      minima[i] = minimum(set, FACTORS[i] | 1, ADDENDS[i]);
    }
  }

  private static long[] constants(int first) {
    long[] constants = new long[HASHES];
    for (int i = 0; i < HASHES; i++) {
      constants[i] = Mixing.mixed((first + i) * STEP);
    }
    return constants;
  }

  private static long minimum(long[] set, long factor, long addend) {
    long minimum = Long.MAX_VALUE;
    for (long element : set) {
      minimum = Math.min(minimum, element * factor + addend);
    }
    return minimum;
  }

  /** One for each band: sets that agree in all places of a band share it. */
  long[] buckets() {
    long[] buckets = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long rows = Mixing.hash(Arrays.copyOfRange(minima, band * ROWS, (band + 1) * ROWS));
      buckets[band] = Mixing.mixed(band + rows);
    }
    return buckets;
  }

  /** A byte of each place. */
  byte[] signature() {
    byte[] signature = new byte[HASHES];
    for (int i = 0; i < HASHES; i++) {
      signature[i] = (byte) minima[i];
    }
    return signature;
  }

  /** Places in which two signatures agree, of 100: about their sets' similarity in percent. */
  static int agreement(byte[] one, byte[] other) {
    int agreeing = 0;
    for (int i = 0; i < HASHES; i++) {
      agreeing += one[i] == other[i] ? 1 : 0;
    }
    return agreeing;
  }
}
