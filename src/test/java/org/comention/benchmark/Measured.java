package org.comention.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Runs the main method of another class, and at its end, however it comes, leaves in a file what
 * the process took, a line each: CPU seconds, and the most bytes of the heap after a collection and
 * of the resident memory.
 */
final class Measured {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long KILO = 1024;
  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());
  private static final AtomicLong KEPT = new AtomicLong();

  private Measured() {}

  /**
   * @param arguments the file, the class, and what its main method gets
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Path file = Path.of(arguments[0]);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener((collected, none) -> keep(collected), null, null);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
    Method main = Class.forName(arguments[1]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void keep(Notification collected) {
    GcInfo info =
        GarbageCollectionNotificationInfo.from((CompositeData) collected.getUserData()).getGcInfo();
    long kept =
        info.getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> HEAP.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    KEPT.accumulateAndGet(kept, Math::max);
  }

  private static void write(Path file) {
    try {
      Files.write(file, List.of(CpuClock.ofProcess() + "", KEPT + "", resident() + ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long resident() throws IOException {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
          .findFirst()
          .orElse(0);
    }
  }
}
