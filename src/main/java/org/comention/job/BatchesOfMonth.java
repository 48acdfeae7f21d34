package org.comention.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which batches have rows in a month; the month is null in a table without months. */
interface BatchesOfMonth {
  /** None at all: for rows that were computed from others. */
  BatchesOfMonth NONE = month -> List.of();

  /** Sorted. */
  List<String> get(String month);

  /** Those that these files hold. */
  static BatchesOfMonth of(List<LiveFile> files) {
    Map<String, TreeSet<String>> batches = new HashMap<>();
    for (LiveFile file : files) {
      batches.computeIfAbsent(file.month(), month -> new TreeSet<>()).addAll(file.batches());
    }
    return month -> List.copyOf(batches.get(month));
  }
}
