package org.comention.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by group and text, from which measures are made. */
final class Groups {
  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::kind, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Group::name);

  private final int texts;
  private final Map<Group, Counts[]> rows = new TreeMap<>(ORDER);

  /**
   * @param kind null for all kinds together
   */
  private record Group(GoldKind kind, String name) {}

  Groups(int texts) {
    this.texts = texts;
  }

  void add(int text, GoldKind kind, Map<String, Counts> counts) {
    counts.forEach((name, some) -> add(text, kind, name, some));
  }

  void add(int text, GoldKind kind, String name, Counts counts) {
    Counts[] row = rows.computeIfAbsent(new Group(kind, name), group -> nothing());
    row[text] = row[text].plus(counts);
  }

  private Counts[] nothing() {
    Counts[] row = new Counts[texts];
    Arrays.fill(row, Counts.NONE);
    return row;
  }

  /**
   * Measures recall by all required gold of the kind in a text: what another group found counts as
   * missed by this one, so that the recalls of all groups add up to that of the kind.
   */
  void shareRecall(int text, Judged judged) {
    Counts whole = judged.counts();
    int required = whole.found() + whole.missed();
    rows.forEach(
        (group, row) -> {
          if (group.kind() == judged.kind()) {
            int rest = required - row[text].found();
            row[text] = row[text].plus(new Counts(0, 0, 0, rest));
          }
        });
  }

  /** One measure a group: by kind, then by name. */
  List<Measure> measures(String set) {
    List<Estimates> estimates = Bootstrap.estimates(List.copyOf(rows.values()));
    List<Measure> measures = new ArrayList<>();
    rows.forEach(
        (group, row) ->
            measures.add(
                new Measure(
                    set,
                    group.kind(),
                    group.name(),
                    Measure.sum(row),
                    estimates.get(measures.size()))));
    return measures;
  }
}
