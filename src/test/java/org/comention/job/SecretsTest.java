package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that a user has written down somewhere, and everything that a run leaves behind. */
class SecretsTest {
  private static final String SECRET = "hunter2";
  private static final String SETTING = "spark.hadoop.fs.s3a.secret.key";

  @TempDir Path folder;

  private Workshop workshop;
  private Path config;
  private Path summary;

  @BeforeEach
  void secretsInTheSettingsOfSparkAndInTheNamesOfFilesAndFolders() throws IOException {
    System.setProperty(SETTING, SECRET);
    workshop = new Workshop(Files.createDirectory(folder.resolve("access_key=" + SECRET)));
    workshop.write("a.txt", "Armenia met Iran.\n");
    config = folder.resolve("password=" + SECRET + ".properties");
    Files.writeString(config, "fields.text = text, https://me:" + SECRET + "@host/x?token=hunter2");
    summary = folder.resolve("summary.json");
  }

  @AfterEach
  void asSparkWasBefore() {
    System.clearProperty(SETTING);
  }

  private Workshop.Result run(String... more) {
    Stream<String> options =
        Stream.of("--config", config.toString(), "--summary", summary.toString());
    return workshop.run(Stream.concat(options, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aRunThatIsDoneNeitherShowsNorKeepsThem() throws IOException {
    Workshop.Result result = run();

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("access_key=***").doesNotContain(SECRET);
    assertThat(result.err()).contains("https://***@host/x?token=***").doesNotContain(SECRET);
    assertThat(Files.readString(summary)).contains("access_key=***").doesNotContain(SECRET);
    assertNothingIsKept();
  }

  /** The bytes of all files, and the rows of tables, which are compressed. */
  private void assertNothingIsKept() throws IOException {
    try (Stream<Path> all = Files.walk(workshop.tables)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(SECRET);
        if (file.toString().endsWith(".parquet")) {
          String rows = "read_parquet('" + file + "', hive_partitioning=false)";
          assertThat(workshop.query("SELECT CAST(t AS VARCHAR) FROM " + rows + " t"))
              .as(file.toString())
              .noneMatch(row -> row.contains(SECRET));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--tables s3b://me:hunter2@bucket/tables",
        "--tables s3b://me:hun/hunter2+=@bucket/tables",
        "--tables s3b://bucket/tables?token=hunter2",
        "--input s3b://me:hunter2@bucket/archive",
        "--gazetteer /password=hunter2",
        "--today password=hunter2",
        "--summary /token=hunter2/missing/summary.json",
        "--config /secret=hunter2/missing.properties",
        "--token=hunter2"
      })
  void whatIsWronglyGivenIsNamedWithoutThem(String option) {
    for (String debug : List.of("", " --debug")) {
      Workshop.Result result = run((option + debug).split(" "));

      assertThat(result.code()).isIn(1, 2);
      assertThat(result.out() + result.err()).contains("Cannot").doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fs.s3a.secret.key = hunter2",
        "fs.s3a.secret.key hunter2",
        "token=hunter2 = 1",
        "min-documents = password=hunter2",
        "min-documents = s3a://me:hunter2@bucket",
        "fs.s3a.access.key = \\uhunter2"
      })
  void aKeyThatIsWrongIsNamedWithoutThem(String line) throws IOException {
    Files.writeString(config, line + "\n");

    Workshop.Result result = run("--debug");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("Cannot read").doesNotContain(SECRET);
  }

  @Test
  void aRunThatFailsOnAPathDoesNotTellThem() throws IOException {
    Files.createDirectory(workshop.tables);
    Files.writeString(workshop.tables.resolve("data"), "no folder");

    Workshop.Result result = run("--debug");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("access_key=***", "\tat ").doesNotContain(SECRET);
    assertThat(Files.readString(summary)).contains("failed").doesNotContain(SECRET);
    assertNothingIsKept();
  }
}
