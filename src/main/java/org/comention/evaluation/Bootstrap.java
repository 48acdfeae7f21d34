package org.comention.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals by the percentile bootstrap over texts (Efron 1979): mentions of one text are right or
 * wrong together, so texts are what is drawn again. A fixed seed and {@link Random}'s specified
 * sequence make the numbers the same on every machine.
 */
final class Bootstrap {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 1;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /**
   * What each row says, with its 95 % interval. A resample that leaves a share undefined is left
   * out of that share's interval.
   *
   * @param rows the counts of a group by text, all for the same texts in the same order
   */
  static List<Estimates> estimates(List<Counts[]> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Row> dense = rows.stream().map(Row::of).toList();
    List<List<Counts>> resampled = resampled(dense, rows.get(0).length);
    return IntStream.range(0, rows.size())
        .mapToObj(i -> estimates(Measure.sum(rows.get(i)), resampled.get(i)))
        .toList();
  }

  private static List<List<Counts>> resampled(List<Row> rows, int texts) {
    List<List<Counts>> resampled = new ArrayList<>();
    rows.forEach(row -> resampled.add(new ArrayList<>(RESAMPLES)));
    Random random = new Random(SEED);
    int[] times = new int[texts];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Arrays.fill(times, 0);
      for (int draw = 0; draw < texts; draw++) {
        times[random.nextInt(texts)]++;
      }
      for (int i = 0; i < rows.size(); i++) {
        resampled.get(i).add(rows.get(i).weighed(times));
      }
    }
    return resampled;
  }

  private static Estimates estimates(Counts whole, List<Counts> resampled) {
    return new Estimates(
        estimate(whole, resampled, Counts::precision),
        estimate(whole, resampled, Counts::recall),
        estimate(whole, resampled, Counts::f1));
  }

  private static Estimate estimate(
      Counts whole, List<Counts> resampled, ToDoubleFunction<Counts> share) {
    double value = share.applyAsDouble(whole);
    if (Double.isNaN(value)) {
      return new Estimate(value, value, value);
    }
    double[] sorted =
        resampled.stream().mapToDouble(share).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new Estimate(value, atRank(sorted, TAIL), atRank(sorted, 1 - TAIL));
  }

  /** The value at the nearest rank: of 1000 the 25th for 0.025 and the 975th for 0.975. */
  private static double atRank(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /** The texts of a row in which anything was judged, as arrays: they are added up often. */
  private record Row(int[] texts, int[] found, int[] extra, int[] wrong, int[] missed) {
    static Row of(Counts[] counts) {
      int[] texts =
          IntStream.range(0, counts.length).filter(i -> !counts[i].equals(Counts.NONE)).toArray();
      return new Row(
          texts,
          Arrays.stream(texts).map(i -> counts[i].found()).toArray(),
          Arrays.stream(texts).map(i -> counts[i].extra()).toArray(),
          Arrays.stream(texts).map(i -> counts[i].wrong()).toArray(),
          Arrays.stream(texts).map(i -> counts[i].missed()).toArray());
    }

    Counts weighed(int[] times) {
      return new Counts(
          weighed(times, found),
          weighed(times, extra),
          weighed(times, wrong),
          weighed(times, missed));
    }

    private int weighed(int[] times, int[] counts) {
      int sum = 0;
      for (int i = 0; i < texts.length; i++) {
        sum += times[texts[i]] * counts[i];
      }
      return sum;
    }
  }
}
