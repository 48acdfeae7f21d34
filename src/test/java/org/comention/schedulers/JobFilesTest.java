package org.comention.schedulers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comention.Python;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators copy from {@code jobs} is whole by the linters and schemas of its kind. */
class JobFilesTest {
  private static final Path JOBS = Path.of("jobs");
  private static final Path TESTS = Path.of("src", "test", "python", "jobs");

  private static Python python;

  @BeforeAll
  static void install() throws InterruptedException {
    python = Python.with(TESTS.resolve("requirements.txt"));
  }

  @Test
  void shellCheckFindsNothingInTheScripts() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--external-sources", ".ci/run"));
    try (Stream<Path> files = Files.walk(JOBS)) {
      files.filter(JobFilesTest::isScript).map(Path::toString).forEach(arguments::add);
    }
    python.runProgram("shellcheck", arguments);
  }

  private static boolean isScript(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  @Test
  void hadolintFindsNothingInTheDockerfile() throws IOException, InterruptedException {
    python.runProgram("hadolint", List.of("jobs/kubernetes/Dockerfile"));
  }

  @Test
  void ruffFindsNothingInTheDag() throws IOException, InterruptedException {
    List<String> where = List.of("--config", "notebooks/ruff.toml", "jobs/airflow");
    python.runProgram("ruff", with("check", where));
    python.runProgram("ruff", with("format", with("--check", where)));
  }

  private static List<String> with(String first, List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.add(0, first);
    return all;
  }

  @Test
  void theObjectsForKubernetesAreValidAndAgree() throws IOException, InterruptedException {
    python.run(TESTS.resolve("test_kubernetes.py").toString());
  }
}
