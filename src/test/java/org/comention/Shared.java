package org.comention;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The folder of seeds, corpora and gold texts beside the project. */
public final class Shared {
  private Shared() {}

  /**
   * A folder of it: below {@code ../shared}, or below {@code COMENTION_SHARED} where the clone
   * stands elsewhere. Skips the test where there is none, but never under CI.
   */
  public static Path folder(String name) {
    Path beside = Path.of("..", "shared", name);
    if (Files.isDirectory(beside)) {
      return beside;
    }
    Path folder = Path.of(Objects.requireNonNullElse(System.getenv("COMENTION_SHARED"), ""), name);
    boolean found = System.getenv("COMENTION_SHARED") != null && Files.isDirectory(folder);
    if (!found && System.getenv("CI") != null) {
      throw new IllegalStateException(
          "Cannot find shared/" + name + ": it is not beside the project. Set COMENTION_SHARED.");
    }
    assumeTrue(found, "shared/" + name + " is not beside the project; set COMENTION_SHARED");
    return folder;
  }
}
