package org.comention.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Contestants that do the same work in turn, round by round, so that whatever else the machine does
 * strikes all alike.
 */
public final class Contest {
  private final int warmUp;
  private final int rounds;
  private final Map<String, Contestant> contestants = new LinkedHashMap<>();

  /**
   * @param warmUp rounds that are not counted, in which the compiler may be at work
   */
  public Contest(int warmUp, int rounds) {
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  private record Contestant(LongSupplier work, long expected) {
    double seconds(String name, DoubleSupplier clock) {
      double begun = clock.getAsDouble();
      long found = work.getAsLong();
      double seconds = clock.getAsDouble() - begun;
      if (found != expected) {
        throw new IllegalStateException(name + " found " + found + ", not " + expected);
      }
      return seconds;
    }
  }

  /**
   * @param work gives what it found
   * @param expected what it must find: a fast wrong answer is none
   */
  public Contest with(String name, long expected, LongSupplier work) {
    contestants.put(name, new Contestant(work, expected));
    return this;
  }

  /** The seconds of each contestant by this clock. */
  public Map<String, Rounds> by(DoubleSupplier clock) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = -warmUp; round < rounds; round++) {
      for (Map.Entry<String, Contestant> contestant : contestants.entrySet()) {
        double taken = contestant.getValue().seconds(contestant.getKey(), clock);
        if (round >= 0) {
          seconds.computeIfAbsent(contestant.getKey(), name -> new ArrayList<>()).add(taken);
        }
      }
    }
    Map<String, Rounds> measured = new LinkedHashMap<>();
    seconds.forEach((name, all) -> measured.put(name, new Rounds(all)));
    return measured;
  }
}
