package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comention.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Duplicates over many runs are those of one run over the same files. */
class DuplicateChangesTest {
  private static final List<Table> FOLLOWING =
      List.of(Table.DUPLICATES, Table.MENTION_FREQUENCY, Table.ARCHIVE_VOLUME, Table.CO_MENTIONS);

  @TempDir Path folder;

  private static String line(String day, String text) {
    return "{\"date\":\"" + day + "\",\"title\":\"Talks\",\"text\":\"" + text + "\"}\n";
  }

  /** Eighty words, of which some are those of the seed. */
  private static String story(int story, Random edits) {
    Random words = new Random(story);
    List<String> text = new ArrayList<>(List.of("Armenia", "met", "Iran"));
    for (int i = 0; i < 80; i++) {
      text.add("word" + words.nextInt(1000));
    }
    for (int i = edits.nextInt(4); i > 0; i--) {
      text.set(3 + edits.nextInt(80), "other");
    }
    return String.join(" ", text) + ".";
  }

  @Test
  void aMonthWhoseDuplicatesChangeIsCountedAnewThoughNothingIsNewInIt() throws IOException {
    Workshop workshop = new Workshop(folder);
    String same = story(1, new Random(1));
    workshop.write("march.jsonl", line("2024-03-02", same) + line("2024-03-20", "Chad."));
    workshop.publish();
    workshop.write("february.jsonl", line("2024-02-28", same));
    workshop.publish();

    assertThat(workshop.rows(Table.DUPLICATES)).hasSize(1).first().asString().contains("2024-03");
    assertThat(workshop.rows(Table.MENTION_FREQUENCY))
        .filteredOn(row -> row.contains("IRN") && row.contains("2024-03"))
        .hasSize(1)
        .first()
        .asString()
        .contains("'documents': 1, 'unique_documents': 0");
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void batchesInAnyOrderWithChangesAndRemovalsLeaveTheRowsOfOneRun(long seed) throws IOException {
    Random random = new Random(seed);
    Workshop parts = new Workshop(Files.createDirectory(folder.resolve("parts")));
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(order, random);
    for (int batch : order) {
      parts.write(batch + "/changed.jsonl", stories(random));
      parts.write(batch + "/other.jsonl", stories(random));
      parts.publish("--batch", "b" + batch);
    }
    Collections.shuffle(order, random);
    String again = order.get(0) + "/changed.jsonl";
    String vanished = order.get(0) + "/other.jsonl";
    String forgotten = order.get(1) + "/other.jsonl";
    parts.write(again, stories(random));
    Files.delete(parts.archive.resolve(vanished));
    parts.publish("--batch", "b" + order.get(0));
    parts.forget(Workshop.UNWATCHED, "--path", forgotten);

    Workshop once = new Workshop(Files.createDirectory(folder.resolve("once")));
    for (String file : Workshop.files(parts.archive)) {
      if (!file.equals(forgotten)) {
        once.write(file, Files.readString(parts.archive.resolve(file)));
      }
    }
    once.publish();

    assertThat(kinds(once)).as("seed " + seed).contains("exact", "near");
    for (Table table : FOLLOWING) {
      assertThat(parts.rows(table))
          .as(table.label() + " of seed " + seed)
          .isEqualTo(once.rows(table));
    }
  }

  private static List<String> kinds(Workshop workshop) {
    return workshop.query("SELECT DISTINCT kind FROM " + workshop.published(Table.DUPLICATES));
  }

  /** Twenty stories of ten kinds over five weeks around the end of a month, some without a day. */
  private static String stories(Random random) {
    String[] lines = new String[20];
    Arrays.setAll(
        lines,
        i -> {
          LocalDate day = LocalDate.parse("2024-01-15").plusDays(random.nextInt(35));
          String date = random.nextInt(6) == 0 ? "" : day.toString();
          return line(date, story(random.nextInt(10), random));
        });
    return String.join("", lines);
  }
}
