package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.comention.Spark;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that go wrong, and tables that move. */
class TablesFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path folder;

  private Workshop workshop;

  @BeforeEach
  void anArchiveOfOneFile() throws IOException {
    workshop = new Workshop(folder);
    workshop.write("a.txt", "Armenia met Iran.\n");
  }

  private void publishAt(Instant time, String... more) throws IOException {
    RunJob.Watch watch = new RunJob.Watch(new Workshop.Watching(milestone -> {}), () -> time);
    RunJob job = Workshop.jobOf(watch, workshop.arguments(more));
    job.execute(Work.reading(job.plan(), 0));
  }

  @Test
  void aClockThatIsSetBackChangesNothingInTheOrderOfVersions() throws IOException {
    publishAt(NOW);
    workshop.write("b.txt", "Chad met Iraq.\n");

    publishAt(LONG_AGO, "--keep-versions", "0d");

    assertThat(workshop.version()).isEqualTo(2);
    assertThat(workshop.paths(Table.DOCUMENTS)).containsExactly("a.txt", "b.txt");
    assertThat(workshop.rows(Table.RUNS)).hasSize(2);
    workshop.write("c.txt", "Peru met Chile.\n");
    publishAt(NOW, "--keep-versions", "1");
    assertThat(workshop.version()).isEqualTo(3);
    assertThat(workshop.tables.resolve("versions"))
        .isDirectoryContaining("glob:**/3")
        .isDirectoryNotContaining("glob:**/[12]");
    assertRight(workshop.tables);
  }

  private static void assertRight(Path tables) {
    Workshop.Result check = Workshop.command("check", "--deep", "--tables", tables.toString());
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }

  @Test
  void aRunNeverWritesIntoTheFolderOfAnother() throws IOException {
    RunOptions options = new RunOptions();
    options.inputs.add(workshop.archive.toString());
    options.tables = workshop.tables.toString();
    Configuration told = Configuration.of(options, LocalDate.parse("2026-11-22"));
    Task task = Task.at(NOW, told, Workshop.BUNDLED);
    assertThat(Task.at(NOW, told, Workshop.BUNDLED).id()).isNotEqualTo(task.id());
    Path other = Files.createDirectories(workshop.tables.resolve("data").resolve(task.id()));
    Files.writeString(other.resolve("rows"), "of another run");

    RunJob job =
        new RunJob(
            Spark.session(),
            task,
            Preflight.of(told, new FileSystems()),
            new RunJob.Watch(new Workshop.Watching(milestone -> {}), () -> NOW));

    assertThatThrownBy(() -> job.execute(Work.reading(job.plan(), 0)))
        .hasMessageContaining("there is a run " + task.id() + " already");
    assertThat(other.resolve("rows")).hasContent("of another run");
  }

  @Test
  void tablesMayBeMovedElsewhere() throws IOException {
    workshop.publish();
    Path elsewhere = Files.createDirectory(folder.resolve("else where")).resolve("moved");

    Files.move(workshop.tables, elsewhere);

    String current = elsewhere.resolve("current").toString();
    String rows = "SELECT path FROM read_parquet('" + current + "/documents/*/*.parquet')";
    assertThat(workshop.query(rows)).containsExactly("a.txt");
    JsonNode manifest = Json.MAPPER.readTree(Path.of(current, "manifest.json").toFile());
    assertThat(manifest.path("tables").toString()).doesNotContain(folder.toString());
    Workshop.Result files =
        Workshop.command("files", "documents", "--tables", elsewhere.toString());
    assertThat(files.out().lines().map(Path::of)).isNotEmpty().allMatch(Files::isRegularFile);
    workshop.write("b.txt", "Chad met Iraq.\n");
    String[] again = {
      "run", "--input", workshop.archive.toString(), "--tables", elsewhere.toString()
    };
    assertThat(Workshop.command(again).code()).isZero();
    assertThat(workshop.query(rows)).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertRight(elsewhere);
  }
}
