package org.comention.schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comention.Python;
import org.comention.SparkHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The DAG in an Airflow of the test, with Spark in one process: under {@code -Plarge}. */
@EnabledIfSystemProperty(named = "comention.large", matches = "true")
class AirflowIT {
  private static final Path TESTS = Path.of("src", "test", "python", "airflow");
  private static final String DAY = "2026-11-22";
  private static final String LOCAL =
      "{\"conn_type\": \"spark\", \"host\": \"local[2]\", \"extra\": {\"deploy-mode\": \"client\"}}";

  @TempDir private static Path airflow;
  private static Python python;
  private static SparkHome spark;

  @TempDir private Path folder;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    python = Python.with(TESTS.resolve("requirements.txt"));
    spark = SparkHome.here();
  }

  @BeforeEach
  void anArchive() throws IOException, InterruptedException {
    Path file = Files.createDirectory(folder.resolve("archive")).resolve("a.txt");
    Files.writeString(file, "Armenia and Iran met in Georgia on 22 November 2026.\n");
    airflow("jobs/airflow", "db", "migrate");
  }

  @Test
  void airflowImportsTheDag() throws IOException, InterruptedException {
    assertThat(airflow("jobs/airflow", "dags", "list-import-errors", "--local"))
        .contains("No data found");
    assertThat(airflow("jobs/airflow", "dags", "list", "--local")).contains("comention_nightly");
  }

  @Test
  void aDayIsABatchAndADayThatIsRepeatedHasTheSameRows() throws Exception {
    night();
    String rows = rows(1);
    night();

    assertThat(rows).contains("day-" + DAY).contains("Armenia").isEqualTo(rows(2));
    assertThat(folder.resolve("tables").resolve("VERSION"))
        .content()
        .isEqualToIgnoringWhitespace("2");
  }

  @Test
  void aDayThatFailsIsTriedAgainAndFails() throws IOException {
    Files.delete(folder.resolve("archive").resolve("a.txt"));
    Files.delete(folder.resolve("archive"));

    assertThatIOException()
        .isThrownBy(this::night)
        .withMessageContaining("there is no such folder")
        .withMessageContaining("up_for_retry")
        .withMessageContaining("state=failed");
    assertThat(folder.resolve("tables").resolve("VERSION")).doesNotExist();
  }

  private String night() throws IOException, InterruptedException {
    return airflow(TESTS.resolve("dags").toString(), "dags", "test", "comention_nightly", DAY);
  }

  private String airflow(String dags, String... command) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    spark.environment(new ProcessBuilder()).environment().forEach(environment::put);
    String path = spark.folder().resolve("bin") + ":" + environment.get("PATH");
    environment.put("PATH", path);
    environment.put("AIRFLOW_HOME", airflow.toString());
    environment.put("AIRFLOW__CORE__DAGS_FOLDER", Path.of(dags).toAbsolutePath().toString());
    environment.put("AIRFLOW__CORE__LOAD_EXAMPLES", "false");
    environment.put("AIRFLOW_CONN_SPARK_COMENTION", LOCAL);
    environment.put("AIRFLOW_VAR_COMENTION_HOME", Path.of("").toAbsolutePath().toString());
    environment.put("AIRFLOW_VAR_COMENTION_INPUT", folder.resolve("archive").toString());
    environment.put("AIRFLOW_VAR_COMENTION_TABLES", folder.resolve("tables").toString());
    List<String> arguments = new ArrayList<>(List.of("-m", "airflow"));
    arguments.addAll(List.of(command));
    return python.run(environment, arguments);
  }

  private String rows(int version) throws SQLException {
    String files = folder + "/tables/versions/" + version + "/mentions/*/*.parquet";
    String query = "SELECT string_agg(m::text, chr(10) ORDER BY m::text) FROM '" + files + "' m";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
