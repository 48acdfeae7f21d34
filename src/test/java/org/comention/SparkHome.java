package org.comention;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Spark as clusters have it, with its scripts and its modules for YARN and Kubernetes: from the
 * Python package, in the Python of the notebooks, which have it anyway.
 */
public final class SparkHome {
  /** For a JVM that ends before it would profit from better compiled code. */
  public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final Path REQUIREMENTS = Path.of("notebooks", "requirements.txt");
  private static final String FOLDER =
      "import os, pyspark; print(os.path.dirname(pyspark.__file__))";

  private final Path folder;

  private SparkHome(Path folder) {
    this.folder = folder;
  }

  /** Made once below {@code target}; see {@link Python#with} for when the test is skipped. */
  public static SparkHome here() throws IOException, InterruptedException {
    String folder = Python.with(REQUIREMENTS).run("-c", FOLDER);
    return new SparkHome(Path.of(folder.strip()).toAbsolutePath());
  }

  public Path folder() {
    return folder;
  }

  /** One of its programs, such as {@code spark-submit}, on addresses of this machine alone. */
  public ProcessBuilder program(String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, folder.resolve("bin").resolve(name).toString());
    return environment(new ProcessBuilder(command));
  }

  /** Gives it to a program that looks for {@code SPARK_HOME}. */
  public ProcessBuilder environment(ProcessBuilder program) {
    program.environment().put("SPARK_HOME", folder.toString());
    program.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    program.environment().put("SPARK_LOCAL_HOSTNAME", "127.0.0.1");
    program.environment().put("SPARK_SUBMIT_OPTS", SHORT_LIVED);
    return program;
  }
}
