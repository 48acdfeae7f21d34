package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.comention.archive.Range;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final long MB = 1 << 20;
  private static final URI ROOT = URI.create("file:/archive");

  private static InputFile file(String path, long bytes) {
    return new InputFile(ROOT, path, bytes, Instant.EPOCH);
  }

  private static List<List<String>> paths(List<List<Piece>> tasks) {
    return tasks.stream().map(task -> task.stream().map(Piece::path).toList()).toList();
  }

  @Test
  void theLargestFileLeftGoesToTheTaskWithTheLeast() {
    List<InputFile> files =
        List.of(file("a", MB), file("b", 5 * MB), file("c", 3 * MB), file("d", 3 * MB));
    assertThat(paths(Packing.bySize(files, 2)))
        .containsExactly(List.of("b", "a"), List.of("c", "d"));
  }

  @Test
  void aLargeArchiveHasTasksOfAbout32Megabytes() {
    List<InputFile> files = IntStream.range(0, 320).mapToObj(i -> file("f" + i, 2 * MB)).toList();
    List<List<Piece>> tasks = Packing.bySize(files, 2);
    assertThat(tasks).hasSize(21).allSatisfy(task -> assertThat(task).hasSizeBetween(15, 16));
  }

  @Test
  void aLargeFileIsCutIntoRangesOf32MegabytesAndItsFirstIsBegunFirst() {
    List<List<Piece>> tasks = Packing.bySize(List.of(file("b", 70 * MB), file("a", 40 * MB)), 2);
    assertThat(tasks.stream().flatMap(List::stream))
        .extracting(piece -> piece.path() + " " + piece.range().from() / MB)
        .containsExactlyInAnyOrder("b 0", "b 32", "b 64", "a 0", "a 32");
    assertThat(tasks).hasSize(4);
    assertThat(tasks.get(0).get(0)).isEqualTo(new Piece(file("b", 70 * MB), new Range(0, 32 * MB)));
    assertThat(tasks.get(1).get(0).path()).isEqualTo("a");
  }

  @Test
  void oneTaskReadsLargeFilesWhole() {
    assertThat(Packing.oneTask(List.of(file("a", 70 * MB))))
        .containsExactly(List.of(new Piece(file("a", 70 * MB), Range.ALL)));
  }

  @Test
  void thereAreNoMoreTasksThanFiles() {
    assertThat(paths(Packing.bySize(List.of(file("a", 0)), 8))).containsExactly(List.of("a"));
  }

  @Test
  void emptyFilesSpreadOverTheTasks() {
    List<InputFile> files = IntStream.range(0, 8).mapToObj(i -> file("f" + i, 0)).toList();
    assertThat(Packing.bySize(files, 4)).allSatisfy(task -> assertThat(task).hasSize(2));
  }

  @Test
  void noFilesAreOneEmptyTask() {
    assertThat(Packing.bySize(List.of(), 4)).containsExactly(List.of());
  }

  @Test
  void theOrderOfTheListingDoesNotMatter() {
    List<InputFile> files =
        new ArrayList<>(IntStream.range(0, 50).mapToObj(i -> file("f" + i, i % 7 * MB)).toList());
    List<List<Piece>> tasks = Packing.bySize(files, 4);
    Collections.shuffle(files, new Random(1));
    assertThat(Packing.bySize(files, 4)).isEqualTo(tasks);
  }

  @Test
  void oneTaskReadsInTheOrderOfPaths() {
    assertThat(paths(Packing.oneTask(List.of(file("b", MB), file("a", 1), file("c", 2)))))
        .containsExactly(List.of("a", "b", "c"));
  }
}
