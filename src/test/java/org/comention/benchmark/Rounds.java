package org.comention.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** What was measured, round by round; its text is minimum, median and maximum. */
public record Rounds(List<Double> values) {
  public Rounds {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("No round was measured");
    }
    values = List.copyOf(values);
  }

  public double median() {
    return sorted().get(values.size() / 2);
  }

  /** Round by round, so that both had the same load beside them. */
  public Rounds over(Rounds others) {
    return new Rounds(
        IntStream.range(0, values.size())
            .mapToObj(round -> values.get(round) / others.values.get(round))
            .toList());
  }

  public Rounds map(DoubleUnaryOperator change) {
    return new Rounds(values.stream().map(change::applyAsDouble).toList());
  }

  private List<Double> sorted() {
    return values.stream().sorted().toList();
  }

  @Override
  public String toString() {
    List<Double> sorted = sorted();
    return String.format(
        Locale.ROOT,
        "%s / %s / %s",
        shown(sorted.get(0)),
        shown(median()),
        shown(sorted.get(sorted.size() - 1)));
  }

  /** With three digits that count. */
  private static String shown(double value) {
    int decimals = value < 0.1 ? 4 : value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
