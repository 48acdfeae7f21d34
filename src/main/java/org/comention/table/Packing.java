package org.comention.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Which files one task reads. The same files give the same tasks, whatever their order. */
final class Packing {
  private static final long TASK_BYTES = 32L << 20;

  /** What opening a file costs, in bytes read in that time: a million empty files spread too. */
  private static final long OPENING_BYTES = 64L << 10;

  private static final Comparator<InputFile> LARGEST_FIRST =
      Comparator.comparingLong(InputFile::bytes).reversed().thenComparing(InputFile::path);

  private Packing() {}

  /** All files in the order of their paths. */
  static List<List<InputFile>> oneTask(List<InputFile> files) {
    return List.of(files.stream().sorted(Comparator.comparing(InputFile::path)).toList());
  }

  /**
   * At least {@code parallelism} tasks where there are so many files, of about 32 MB each: always
   * the largest file that is left goes to the task with the least.
   */
  static List<List<InputFile>> bySize(List<InputFile> files, int parallelism) {
    List<Task> tasks = IntStream.range(0, tasks(files, parallelism)).mapToObj(Task::new).toList();
    PriorityQueue<Task> leastFirst = new PriorityQueue<>(tasks);
    for (InputFile file : files.stream().sorted(LARGEST_FIRST).toList()) {
      Task least = leastFirst.remove();
      least.add(file);
      leastFirst.add(least);
    }
    return tasks.stream().map(task -> task.files).toList();
  }

  private static int tasks(List<InputFile> files, int parallelism) {
    long bytes = files.stream().mapToLong(Packing::cost).sum();
    long wanted = Math.max(parallelism, 1 + bytes / TASK_BYTES);
    return (int) Math.max(1, Math.min(wanted, files.size()));
  }

  private static long cost(InputFile file) {
    return file.bytes() + OPENING_BYTES;
  }

  private static final class Task implements Comparable<Task> {
    private final int number;
    private final List<InputFile> files = new ArrayList<>();
    private long bytes;

    Task(int number) {
      this.number = number;
    }

    void add(InputFile file) {
      files.add(file);
      bytes += cost(file);
    }

    @Override
    public int compareTo(Task other) {
      return Comparator.<Task>comparingLong(task -> task.bytes)
          .thenComparingInt(task -> task.number)
          .compare(this, other);
    }
  }
}
