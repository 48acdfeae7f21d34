package org.comention.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Spark writes about the tasks of a run. */
final class EventLog {
  private static final JsonMapper JSON = new JsonMapper();

  private EventLog() {}

  /** Options of a JVM whose Spark is to write into this folder. */
  static List<String> options(Path folder) {
    return List.of(
        "-Dspark.eventLog.enabled=true",
        "-Dspark.eventLog.compress=false",
        "-Dspark.eventLog.rolling.enabled=false",
        "-Dspark.eventLog.dir=" + folder.toUri());
  }

  /** Bytes that all tasks have written for others to read. */
  static long shuffled(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(Files::isRegularFile).toList()) {
        try (Stream<String> events = Files.lines(log)) {
          bytes +=
              events
                  .filter(event -> event.startsWith("{\"Event\":\"SparkListenerTaskEnd\""))
                  .mapToLong(EventLog::written)
                  .sum();
        }
      }
    }
    return bytes;
  }

  private static long written(String event) {
    try {
      JsonNode metrics = JSON.readTree(event).path("Task Metrics");
      return metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asLong();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read an event of Spark", e);
    }
  }
}
