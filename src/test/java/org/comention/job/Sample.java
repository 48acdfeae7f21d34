package org.comention.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comention.Spark;

/** {@code sample-data/archive} and its tables, which the first test that asks makes for its JVM. */
final class Sample {
  private static final Path ARCHIVE = Path.of("sample-data", "archive");

  private Sample() {}

  private static final class Made {
    static final Workshop WORKSHOP = new Workshop(ARCHIVE, folder().resolve("tables"));
    static final Workshop.Result RESULT = run();

    private static Path folder() {
      try {
        return Files.createTempDirectory(Path.of("target"), "sample-").toAbsolutePath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Workshop.Result run() {
      Spark.session();
      return WORKSHOP.run("--today", "2026-11-22");
    }
  }

  /** What the run has said. */
  static Workshop.Result result() {
    return Made.RESULT;
  }

  /** To be read, never changed. */
  static Workshop tables() {
    if (Made.RESULT.code() != 0) {
      throw new IllegalStateException(Made.RESULT.err());
    }
    return Made.WORKSHOP;
  }
}
