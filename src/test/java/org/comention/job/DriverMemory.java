package org.comention.job;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.comention.Spark;
import org.comention.table.InputFile;
import picocli.CommandLine;

/**
 * How much memory a driver needs for a number of files: of a whole run over files that are listed
 * but are not there, so that executors have next to nothing to do. Prints a line of a table.
 */
final class DriverMemory {
  private static final AtomicLong NEEDED = new AtomicLong();

  private DriverMemory() {}

  /**
   * @param arguments the number of files
   */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("comention-driver");
    List<InputFile> files = files(Files.createDirectory(folder.resolve("archive")).toUri(), count);
    watchCollections();
    long begun = System.nanoTime();
    run(folder, files);
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d MB | %,d s |%n",
        count,
        NEEDED.get() >> 20,
        (System.nanoTime() - begun) / 1_000_000_000);
  }

  /** With names as long as those of archives are. */
  private static List<InputFile> files(URI root, int count) {
    Instant modified = Instant.parse("2026-11-22T00:00:00Z");
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(Locale.ROOT, "press-agency/2026/day-%03d/%09d", i / 5000, i))
        .map(name -> new InputFile(root, name + "-dispatch.jsonl.gz", 20_000, modified))
        .toList();
  }

  /** What is still there after a collection is needed. */
  private static void watchCollections() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                long left =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pool.getKey().startsWith("G1"))
                        .map(pool -> pool.getValue())
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                NEEDED.accumulateAndGet(left, Math::max);
              },
              null,
              null);
    }
  }

  private static void run(Path folder, List<InputFile> files) throws IOException {
    RunOptions options =
        CommandLine.populateCommand(
            new RunOptions(),
            "--input",
            folder.resolve("archive").toString(),
            "--tables",
            folder.resolve("tables").toString(),
            "--max-reject-share",
            "1",
            "--min-documents",
            "0");
    Configuration told = Configuration.of(options, LocalDate.parse("2026-11-22"));
    Preflight listed = Preflight.of(told, new FileSystems());
    Preflight found = new Preflight(listed.versions(), files, Optional.empty());
    Task task = Task.at(Instant.parse("2026-11-22T00:00:00Z"), told, Workshop.BUNDLED);
    RunJob.Watch watch = new RunJob.Watch(Workshop.UNWATCHED, InstantSource.system());
    RunJob job = new RunJob(Spark.session(), task, found, watch);
    job.execute(Work.reading(job.plan(), files.size()));
  }
}
