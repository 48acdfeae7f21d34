package org.comention.schedulers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comention.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wrapper for cron around a command that notes how it was started. */
@Timeout(60)
class CronTest {
  @TempDir private Path folder;
  private Path calls;
  private Path log;

  @BeforeEach
  void place() throws IOException {
    calls = Files.createFile(folder.resolve("calls"));
    log = folder.resolve("nightly.log");
  }

  @Test
  void aNightThatWentWellReadsTheDayProvesTheTablesAndSaysNothing() throws Exception {
    Ended night = end(nightly("echo said"));

    assertThat(night).isEqualTo(new Ended(0, ""));
    assertThat(calls)
        .hasContent(
            """
            run --input /srv/archive --tables /srv/tables --batch day-2026-11-22
            check --tables /srv/tables
            """);
    assertThat(Files.readAllLines(log)).hasSize(3).endsWith("said", "said");
  }

  @Test
  void aNightThatFailedEndsAsTheJobDidAndPrintsItsOwnPartOfTheLogForTheMail() throws Exception {
    Files.writeString(log, "The night before.\n");

    Ended night = end(nightly("echo 'Cannot publish.' >&2; exit 3"));

    assertThat(night.code()).isEqualTo(3);
    assertThat(night.said())
        .startsWith("The run of 2026-11-22 ended with exit code 3. The end of " + log)
        .contains("day-2026-11-22\n")
        .endsWith("Cannot publish.\n")
        .doesNotContain("The night before.");
    assertThat(calls).content().doesNotContain("check");
    assertThat(log).content().startsWith("The night before.\n").endsWith("Cannot publish.\n");
  }

  @Test
  void tablesThatTheCheckFindsWrongFailTheNight() throws Exception {
    assertThat(end(nightly("[[ $1 == run ]] || exit 3")).code()).isEqualTo(3);
  }

  @Test
  void aNightDoesNotStartWhileTheOneBeforeRuns() throws Exception {
    Path go = folder.resolve("go");
    Process first = nightly("until [[ -e '" + go + "' ]]; do sleep 0.05; done").start();
    Patience.until(() -> Files.size(calls) > 0, first);

    Ended second = end(nightly("exit 0"));
    assertThat(second.code()).isEqualTo(4);
    assertThat(second.said()).startsWith("Cannot start the run of 2026-11-22: the one before");

    Files.createFile(go);
    assertThat(first.waitFor()).isZero();
    assertThat(calls).content().hasLineCount(2);
  }

  private ProcessBuilder nightly(String job) throws IOException {
    Path stub = Files.createTempFile(folder, "stub", "");
    Files.writeString(stub, "echo \"$@\" >>'" + calls + "'\n" + job + "\n");
    ProcessBuilder builder =
        new ProcessBuilder("jobs/cron/nightly", "2026-11-22").redirectErrorStream(true);
    builder.environment().put("COMENTION", "bash " + stub);
    builder.environment().put("COMENTION_LOG", log.toString());
    builder.environment().put("COMENTION_INPUT", "/srv/archive");
    builder.environment().put("COMENTION_TABLES", "/srv/tables");
    return builder;
  }

  private record Ended(int code, String said) {}

  private static Ended end(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
