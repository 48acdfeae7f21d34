package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One archive of ten files, read at once and in parts: the tables are the same. */
class BatchesTest {
  private static final int FILES = 10;

  @TempDir static Path folder;

  private static Map<Table, List<String>> atOnce;

  @BeforeAll
  static void readAllAtOnce() throws IOException {
    Workshop workshop = workshop("at-once");
    for (int i = 0; i < FILES; i++) {
      workshop.write(name(i), content(i));
    }
    workshop.publish();
    atOnce = workshop.rows();
  }

  private static Workshop workshop(String name) throws IOException {
    return new Workshop(Files.createDirectory(folder.resolve(name)));
  }

  private static String name(int file) {
    return "day-" + file + ".jsonl";
  }

  /**
   * All files have texts of March, one of another month, one that others have too, and a reject.
   */
  private static String content(int file) {
    return String.format(
        Locale.ROOT,
        """
        {"date":"2024-03-1%1$d","text":"Armenia met Iran on day %1$d."}
        {"date":"2024-0%2$d-05","text":"Chad met Iraq on day %1$d."}
        {"date":"2024-0%2$d-2%1$d","text":"Peru and Chile met as in file %3$d."}
        {"text":"Mali, undated, as in file %3$d."}
        no json
        """,
        file,
        1 + file / 2,
        file % 3);
  }

  @Test
  void tenBatchesInAnyOrderAreOneRunThoughSmallFilesBecameOne() throws IOException {
    List<Integer> order = new ArrayList<>(IntStream.range(0, FILES).boxed().toList());
    Collections.shuffle(order, new Random(7));
    Workshop workshop = workshop("shuffled");

    for (int file : order) {
      workshop.write(name(file), content(file));
      workshop.publish("--batch", "batch-" + file);
    }

    assertThat(workshop.rows()).isEqualTo(atOnce);
    assertThat(workshop.files(Table.DOCUMENTS, "2024-03")).hasSizeLessThanOrEqualTo(8);
    assertThat(workshop.files(Table.INPUTS, null)).hasSizeLessThanOrEqualTo(8);
    aBatchOfWhichRowsLieInACompactedFileIsReplaced(workshop);
  }

  private void aBatchOfWhichRowsLieInACompactedFileIsReplaced(Workshop workshop)
      throws IOException {
    workshop.write(name(3), "{\"date\":\"2024-03-13\",\"text\":\"Niger, instead.\"}\n");
    workshop.publish("--batch", "batch-3");
    assertThat(workshop.rows(Table.DOCUMENTS).toString())
        .contains("Niger")
        .doesNotContain("Armenia met Iran on day 3.")
        .contains("Armenia met Iran on day 4.");
    assertThat(workshop.violations()).isEmpty();

    workshop.write(name(3), content(3));
    workshop.publish("--batch", "batch-3");
    assertThat(workshop.rows()).isEqualTo(atOnce);
  }

  @Test
  void eachSliceIsAVersion() throws IOException {
    Workshop workshop = workshop("slices");
    for (int i = 0; i < FILES; i++) {
      workshop.write(name(i), content(i));
    }
    long three = 3L * content(0).length();

    Workshop.Result result = workshop.run("--slice", String.valueOf(three));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err())
        .contains("Published version 1 with 3 files; 7 are left.")
        .contains("Published version 3 with 3 files; 1 are left.");
    assertThat(result.out()).containsPattern("documents +40 +40\n");
    assertThat(workshop.version()).isEqualTo(4);
    assertThat(workshop.rows()).isEqualTo(atOnce);
    assertThat(workshop.run("--slice", "1k").out()).startsWith("Nothing new");
    assertThat(workshop.run("--slice", "1k", "--batch", "b").err())
        .contains("Cannot read the archive in slices: each slice is a batch of its own.");
  }
}
