package org.comention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Python of its own below {@code target}, with the packages of a pinned list and no other. */
public final class Python {
  private final Path folder;

  private Python(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes it, or completes the one that is there. Skips the test where Python or PyPI cannot be
   * reached, but never under CI.
   *
   * @param requirements all packages, also those that others need
   */
  public static Python with(Path requirements) throws InterruptedException {
    Path owner = requirements.toAbsolutePath().getParent().getFileName();
    Python python = new Python(Path.of("target", "python-of-" + owner));
    Path lock = Path.of("target", "python-of-" + owner + ".lock");
    // Another JVM of the same test run may be about to make it too.
    try (FileChannel file = FileChannel.open(lock, CREATE, WRITE);
        FileLock alone = file.lock()) {
      run(List.of("python3", "-m", "venv", python.folder.toString()), Map.of());
      python.run("-m", "pip", "install", "--quiet", "--no-deps", "-r", requirements.toString());
    } catch (IOException e) {
      if (System.getenv("CI") != null) {
        throw new IllegalStateException("Cannot install Python packages: " + e.getMessage(), e);
      }
      assumeTrue(false, "Python packages could not be installed: " + e.getMessage());
    }
    return python;
  }

  /** What a program has printed; its errors are those of the exception where it fails. */
  public String run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), List.of(arguments));
  }

  /** The same with further variables of the environment. */
  public String run(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("bin").resolve("python").toString());
    command.addAll(arguments);
    return run(command, environment);
  }

  /** What a program that a package brings has printed, as {@link #run(String...)} tells it. */
  public String runProgram(String program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(arguments);
    command.add(0, folder.resolve("bin").resolve(program).toString());
    return run(command, Map.of());
  }

  /** Starts one of its programs, whose output is discarded. */
  public Process start(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, folder.resolve("bin").resolve(program).toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
    return output;
  }
}
