package org.comention.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Which pieces of files one task reads. The same files give the same tasks, in any order. */
final class Packing {
  private static final long TASK_BYTES = 32L << 20;

  /** What opening a file costs, in bytes read in that time: a million empty files spread too. */
  private static final long OPENING_BYTES = 64L << 10;

  /** What may take longest is begun first. */
  private static final Comparator<Piece> LARGEST_FIRST =
      Comparator.comparingLong(Piece::mostBytes)
          .reversed()
          .thenComparing(Piece::path)
          .thenComparingLong(piece -> piece.range().from());

  private Packing() {}

  /** All files, whole, in the order of their paths. */
  static List<List<Piece>> oneTask(List<InputFile> files) {
    Comparator<InputFile> byPath = Comparator.comparing(InputFile::path);
    return List.of(files.stream().sorted(byPath).map(Piece::whole).toList());
  }

  /**
   * At least {@code parallelism} tasks where there are so many pieces, of about 32 MB each: always
   * the largest piece that is left goes to the task with the least.
   */
  static List<List<Piece>> bySize(List<InputFile> files, int parallelism) {
    List<Piece> pieces = files.stream().flatMap(Piece::of).sorted(LARGEST_FIRST).toList();
    List<Task> tasks = IntStream.range(0, tasks(pieces, parallelism)).mapToObj(Task::new).toList();
    PriorityQueue<Task> leastFirst = new PriorityQueue<>(tasks);
    for (Piece piece : pieces) {
      Task least = leastFirst.remove();
      least.add(piece);
      leastFirst.add(least);
    }
    return tasks.stream().map(task -> task.pieces).toList();
  }

  private static int tasks(List<Piece> pieces, int parallelism) {
    long bytes = pieces.stream().mapToLong(Packing::cost).sum();
    long wanted = Math.max(parallelism, 1 + bytes / TASK_BYTES);
    return (int) Math.max(1, Math.min(wanted, pieces.size()));
  }

  private static long cost(Piece piece) {
    return piece.bytes() + OPENING_BYTES;
  }

  private static final class Task implements Comparable<Task> {
    private final int number;
    private final List<Piece> pieces = new ArrayList<>();
    private long bytes;

    Task(int number) {
      this.number = number;
    }

    void add(Piece piece) {
      pieces.add(piece);
      bytes += cost(piece);
    }

    @Override
    public int compareTo(Task other) {
      return Comparator.<Task>comparingLong(task -> task.bytes)
          .thenComparingInt(task -> task.number)
          .compare(this, other);
    }
  }
}
