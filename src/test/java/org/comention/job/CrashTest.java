package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that fail, or that meet others; {@link KillTest} has those that are killed. */
class CrashTest {
  @TempDir static Path before;
  @TempDir Path folder;

  private static Workshop prepared;
  private Workshop workshop;

  @BeforeAll
  static void tablesOfOneFile() throws IOException {
    prepared = new Workshop(before);
    prepared.write("a.jsonl", "{\"date\":\"2024-03-05\",\"text\":\"Armenia met Iran.\"}\n");
    prepared.publish();
  }

  @BeforeEach
  void andAnotherFileThatIsNew() throws IOException {
    workshop = prepared.copy(folder);
    workshop.write("b.jsonl", "{\"date\":\"2024-03-06\",\"text\":\"Chad met Iraq.\"}\n");
  }

  private void assertRunAgain(int version) throws IOException {
    workshop.publish();
    assertThat(workshop.version()).isEqualTo(version);
    assertThat(workshop.paths(Table.DOCUMENTS)).containsExactly("a.jsonl", "b.jsonl");
    assertThat(workshop.rows(Table.INPUTS)).hasSize(2);
    assertThat(workshop.rows(Table.MENTION_FREQUENCY)).hasSize(4);
  }

  @Test
  void aRunThatFailsTakesItsFilesAwayAndIsLogged() throws IOException {
    List<String> folders = workshop.runFolders();

    assertThatThrownBy(
            () ->
                workshop.publish(
                    at(
                        "mentions written",
                        () -> {
                          throw new IllegalStateException("disk full");
                        })))
        .hasMessage("disk full");

    assertThat(workshop.runFolders()).isEqualTo(folders);
    assertThat(workshop.logged())
        .anyMatch(log -> log.contains("\"failed\"") && log.contains("disk full"));
    assertRunAgain(2);
  }

  @Test
  void ofTwoRunsTheOneThatCommitsLaterLoses() throws IOException {
    Stages overtaken = at("ready to commit", () -> publish());

    assertThatThrownBy(() -> workshop.publish(overtaken))
        .isInstanceOfSatisfying(
            UserError.class, error -> assertThat(error.code()).isEqualTo(ExitCode.LOST));

    assertThat(workshop.version()).isEqualTo(2);
    assertThat(workshop.runFolders()).hasSize(2);
    assertThat(workshop.logged()).anyMatch(log -> log.contains("\"lost\""));
    assertThat(workshop.rows(Table.DOCUMENTS)).hasSize(2);
  }

  @Test
  void aRunWhoseFilesARivalHasRemovedLosesToo() throws IOException {
    Stages overtaken = at("documents written", () -> publish());

    assertThatThrownBy(() -> workshop.publish(overtaken))
        .isInstanceOfSatisfying(
            UserError.class, error -> assertThat(error.code()).isEqualTo(ExitCode.LOST));

    assertThat(workshop.version()).isEqualTo(2);
    assertThat(workshop.runFolders()).hasSize(2);
  }

  @Test
  void aReaderOfTheOldVersionStillFindsAllOfIt() throws IOException {
    Path old = workshop.tables.resolve("current").toRealPath();

    workshop.publish();

    assertThat(old).endsWith(Path.of("versions", "1"));
    try (var files = Files.walk(old.resolve("documents"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  private void publish() {
    try {
      workshop.publish();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something once a milestone is reached; not while the version before is completed. */
  private static Stages at(String milestone, Runnable action) {
    AtomicBoolean caughtUp = new AtomicBoolean();
    return new Workshop.Watching(
        reached -> {
          caughtUp.compareAndSet(false, reached.equals("caught up") || milestone.equals("opened"));
          if (caughtUp.get() && reached.equals(milestone)) {
            action.run();
          }
        });
  }
}
