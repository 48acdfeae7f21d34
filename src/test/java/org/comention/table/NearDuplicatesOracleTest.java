package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.comention.Shared;
import org.comention.archive.Entries;
import org.comention.archive.LocalFile;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.reader.ArchiveReader;
import org.comention.document.DocumentReader;
import org.comention.document.DocumentRules;
import org.junit.jupiter.api.Test;

/** Against all pairs: 5,000 messages of newsgroups, every second one an edited copy of another. */
class NearDuplicatesOracleTest {
  private static final int ORIGINALS = 2500;
  private static final int WORDS = 300;
  private static final long SEED = 7;

  @Test
  void nearlyAllThatAllPairsFindIsFoundAndNothingElse() throws IOException {
    List<Handmade.Text> texts = texts(Shared.folder("corpora"));
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

  private static List<Handmade.Text> texts(Path folder) throws IOException {
    DocumentReader reader = new DocumentReader(DocumentRules.on(LocalDate.parse("2024-12-31")));
    Random random = new Random(SEED);
    List<Handmade.Text> texts = new ArrayList<>();
    try (Entries entries =
        new ArchiveReader(ReadingOptions.DEFAULT)
            .read(new LocalFile(folder, "20news_latin1.tar.gz"))) {
      while (texts.size() < 2 * ORIGINALS && entries.hasNext()) {
        if (entries.next() instanceof RawText raw) {
          String[] words = reader.read(raw).text().split("\\s+", WORDS);
          texts.add(text(texts.size(), words, random));
          texts.add(text(texts.size(), edited(words, random), random));
        }
      }
    }
    return texts;
  }

  private static Handmade.Text text(int number, String[] words, Random random) {
    LocalDate day = LocalDate.parse("2024-02-25").plusDays(random.nextInt(9));
    String id = String.format(Locale.ROOT, "%04d", number);
    return new Handmade.Text(id, day.toString(), "", String.join(" ", words), "");
  }

  /** Some words are others, and some are missing at the end. */
  private static String[] edited(String[] words, Random random) {
    String[] edited = Arrays.copyOf(words, words.length - random.nextInt(words.length / 5 + 1));
    for (int edits = random.nextInt(edited.length / 12 + 1); edits > 0; edits--) {
      edited[random.nextInt(edited.length)] = "edit" + edits;
    }
    return edited;
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
