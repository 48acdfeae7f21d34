package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comention.Python;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks, in a Python of their own, on the tables of a run over the sample archive. */
class NotebooksTest {
  private static final Path NOTEBOOKS = Path.of("notebooks");
  private static final Path SCRIPTS = Path.of("src", "test", "python");

  @TempDir private static Path folder;
  private static Python python;
  private static String tables;
  private static String otherTables;

  @BeforeAll
  static void runTheSample() throws InterruptedException {
    python = Python.with(NOTEBOOKS.resolve("requirements.txt"));
    tables = Sample.tables().tables.toString();
    otherTables = folder.resolve("tables").toAbsolutePath().toString();
    int code =
        Workshop.command(
                "run",
                "--input",
                "sample-data/archive/wire",
                "--tables",
                otherTables,
                "--today",
                "2026-11-22")
            .code();
    assertThat(code).isZero();
  }

  @Test
  void theTablesAreOpenedInEachEngineByPathAndByTheListOfFiles() throws Exception {
    test("test_comention.py");
  }

  /** Their cells assert that their numbers are those of the SQL in {@code jobs/sql}. */
  @Test
  void theNotebooksShowWhatIsKeptOfThemAndOtherTablesShowOtherFigures() throws Exception {
    test("test_notebooks.py");
  }

  @Test
  void ruffFindsNothingToMend() throws IOException, InterruptedException {
    ruff("check");
    ruff("format", "--check");
  }

  private static void ruff(String... command) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-m", "ruff"));
    arguments.addAll(List.of(command));
    arguments.addAll(List.of("--config", "notebooks/ruff.toml", "notebooks", "src/test/python"));
    python.run(Map.of(), arguments);
  }

  private static void test(String script) throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of("COMENTION_TABLES", tables, "COMENTION_OTHER_TABLES", otherTables);
    python.run(environment, List.of(SCRIPTS.resolve(script).toString()));
  }
}
