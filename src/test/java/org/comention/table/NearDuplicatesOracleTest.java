package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.comention.Shared;
import org.junit.jupiter.api.Test;

/** Against all pairs: 5,000 messages of newsgroups, every second one an edited copy of another. */
class NearDuplicatesOracleTest {
  @Test
  void nearlyAllThatAllPairsFindIsFoundAndNothingElse() throws IOException {
    List<Handmade.Text> texts = EditedTexts.of(Shared.folder("corpora"));
    Map<Integer, double[]> best = allPairs(texts);

    Map<Integer, Row> found = new HashMap<>();
    for (Row row : Duplicates.build(Handmade.documents(texts)).collectAsList()) {
      found.put(Integer.valueOf(row.getString(0)), row);
    }

    List<Integer> alike = best.keySet().stream().filter(i -> best.get(i)[0] >= 0.8).toList();
    long recalled = alike.stream().filter(found::containsKey).count();
    long right = found.keySet().stream().filter(i -> best.get(i)[0] >= 0.7).count();
    assertThat(alike).hasSizeGreaterThan(400);
    assertThat(recalled).isGreaterThanOrEqualTo((long) Math.ceil(0.95 * alike.size()));
    assertThat(right).isGreaterThanOrEqualTo((long) Math.ceil(0.99 * found.size()));
  }

  /** Of each text the greatest Jaccard similarity to an earlier one within the window. */
  private static Map<Integer, double[]> allPairs(List<Handmade.Text> texts) {
    List<long[]> sets = texts.stream().map(NearDuplicatesOracleTest::shingles).toList();
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < sets.size(); i++) {
      for (long shingle : sets.get(i)) {
        having.computeIfAbsent(shingle, key -> new ArrayList<>(2)).add(i);
      }
    }
    Map<Integer, double[]> best = new HashMap<>();
    for (int i = 0; i < sets.size(); i++) {
      double[] greatest = {0};
      int[] shared = new int[sets.size()];
      for (long shingle : sets.get(i)) {
        having.get(shingle).forEach(j -> shared[j]++);
      }
      for (int j = 0; j < shared.length; j++) {
        if (shared[j] > 0 && isEarlier(texts.get(j), texts.get(i))) {
          int all = sets.get(i).length + sets.get(j).length - shared[j];
          greatest[0] = Math.max(greatest[0], shared[j] / (double) all);
        }
      }
      best.put(i, greatest);
    }
    return best;
  }

  private static long[] shingles(Handmade.Text text) {
    Shingles shingles = new Shingles();
    shingles.add(text.body(), 0, text.body().length());
    return shingles.distinct();
  }

  private static boolean isEarlier(Handmade.Text one, Handmade.Text other) {
    LocalDate day = LocalDate.parse(one.day());
    LocalDate later = LocalDate.parse(other.day());
    return !day.isBefore(later.minusDays(Duplicates.WINDOW))
        && (day.isBefore(later) || (day.equals(later) && one.id().compareTo(other.id()) < 0));
  }
}
