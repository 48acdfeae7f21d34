package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people start it: real processes, really killed. */
class LauncherIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String LAUNCHER = HOME.resolve("jobs/comention").toString();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int KILLS = Boolean.getBoolean("comention.large") ? 60 : 5;

  @TempDir Path temporary;

  private Path folder;
  private Path archive;
  private Path tables;

  @BeforeEach
  void aFolderWithASpaceInItsName() throws IOException {
    folder = Files.createDirectory(temporary.resolve("a folder, ə"));
    archive = Files.createDirectory(folder.resolve("my archive"));
    tables = folder.resolve("my tables");
  }

  @Test
  void tellsItsVersionsFromAnyFolderAndThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("my comention"), Path.of(LAUNCHER));

    Ended ended = end(process(List.of(link.toString(), "--version")).start());

    assertThat(ended.out())
        .containsPattern("comention \\d+\\.\\d+\\.\\d+")
        .containsPattern("Spark 4\\.1\\.\\d+")
        .containsPattern("gazetteer [0-9a-f]{16}");
    assertThat(ended.code()).isZero();
  }

  @Test
  void tagsStandardInputWithoutLoadingSpark() throws Exception {
    Path classes = temporary.resolve("classes.log");
    ProcessBuilder builder = process(List.of(LAUNCHER, "tag", "-", "--date", "2022-11-07"));
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes);
    Process process = builder.start();
    try (var in = process.outputWriter()) {
      in.write("President Aliyev went to Chad.\n");
    }

    Ended ended = end(process);

    assertThat(ended.out()).contains("[Aliyev|ilham-aliyev titled_surname]", "[Chad|TCD name]");
    assertThat(ended.code()).isZero();
    assertThat(Files.readString(classes))
        .contains("org.comention.mention.Tagger")
        .doesNotContain("org.apache.spark.", "org.apache.hadoop.", " scala.");
  }

  @Test
  void onATerminalMentionsAreColoured() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), "Armenia met Iran.\n");
    String onTerminal =
        "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
    List<String> tag = List.of(LAUNCHER, "tag", text.toString());
    List<String> watched = new ArrayList<>(List.of("python3", "-c", onTerminal));
    watched.addAll(tag);
    ProcessBuilder builder = process(watched);
    builder.environment().remove("NO_COLOR");

    assertThat(end(builder.start()).out()).contains("\u001B[1;36mArmenia\u001B[0m");

    builder.environment().put("NO_COLOR", "1");
    assertThat(end(builder.start()).out()).contains("[Armenia|ARM").doesNotContain("\u001B");
    assertThat(end(process(tag).start()).out()).contains("[Armenia|ARM").doesNotContain("\u001B");
  }

  @Test
  void itsOwnOptionsMayStandAnywhereAndSparkGetsThem() throws Exception {
    Files.writeString(archive.resolve("a.txt"), "Armenia.\n");

    Ended ended =
        end(
            run(
                    "--master",
                    "no-such-master",
                    "--conf",
                    "spark.app.name=a b",
                    "--conf",
                    "spark.hadoop.fs.s3a.secret.key=hunter2",
                    "--debug")
                .start());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("Could not parse Master URL: 'no-such-master'")
        .doesNotContain("hunter2");
    assertThat(tables).doesNotExist();
  }

  @Test
  void anUnfinishedOptionIsSaid() throws Exception {
    Ended ended = end(process(List.of(LAUNCHER, "run", "--conf", "novalue")).start());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo("Cannot start comention: novalue is no setting. Write --conf KEY=VALUE.\n");
  }

  @Test
  void withoutMavenItSaysWhatIsMissing() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home/jobs"));
    Path copy = Files.copy(Path.of(LAUNCHER), home.resolve("comention"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String tool : List.of("bash", "readlink", "dirname", "find")) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
    }
    ProcessBuilder builder = process(List.of("/usr/bin/bash", copy.toString(), "--version"));
    builder.environment().put("PATH", bin.toString());

    Ended ended = end(builder.start());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo("Cannot start comention: Maven is missing. Install Maven 3.8 or newer.\n");
  }

  /** Each kill comes at a random moment of a run that has a file more to read. */
  @Test
  void killedAtAnyMomentOldOrNewTablesAreThereAndTheNextRunIsRight() throws Exception {
    Random random = new Random(7);
    List<String> written = new ArrayList<>(List.of("Bakı.txt"));
    Files.writeString(archive.resolve("Bakı.txt"), "Armenia met Iran.\n");
    long begun = System.nanoTime();
    assertThat(end(run().start()).code()).isZero();
    long whole = System.nanoTime() - begun;

    for (int kill = 0; kill < KILLS; kill++) {
      List<String> before = paths();
      String name = String.format(Locale.ROOT, "file-%02d.txt", kill);
      Files.writeString(archive.resolve(name), "Chad met Iraq, " + kill + ".\n");
      written.add(name);
      Process process = run().start();
      process.waitFor(random.nextLong(whole), TimeUnit.NANOSECONDS);
      process.destroyForcibly().waitFor();
      assertThat(paths()).as("after kill " + kill).isIn(before, written);
      assertThat(mentionsWithoutDocument()).isZero();
    }
    assertThat(end(run().start()).code()).isZero();

    assertThat(paths()).isEqualTo(written);
    Workshop.Result check = Workshop.command("check", "--tables", tables.toString(), "--deep");
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(KillTest.garbage(tables)).isEmpty();
  }

  @Test
  void ofTwoRunsStartedTogetherOneCommitsAndTheOtherSaysSo() throws Exception {
    Files.writeString(archive.resolve("a.txt"), "Armenia met Iran.\n");

    Process first = run().start();
    Process second = run().start();

    Ended one = end(first);
    Ended other = end(second);
    assertThat(List.of(one.code(), other.code()))
        .as(one.err() + other.err())
        .containsExactlyInAnyOrder(0, 4);
    assertThat(one.err() + other.err()).contains("Cannot publish the tables: another run has");
    assertThat(paths()).containsExactly("a.txt");
  }

  /** What a process has left. */
  private record Ended(int code, String out, String err) {}

  private ProcessBuilder run(String... more) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER, "run"));
    command.addAll(List.of("--input", archive.toString(), "--tables", tables.toString()));
    command.addAll(List.of(more));
    return process(command);
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder;
  }

  /** Its output is short: the pipes hold it until it is read. */
  private static Ended end(Process process) throws Exception {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.exitValue(), out, err);
  }

  private List<String> paths() throws SQLException {
    return query("SELECT path FROM " + table("documents") + " ORDER BY 1");
  }

  private long mentionsWithoutDocument() throws SQLException {
    String mentions = table("mentions");
    return Long.parseLong(
        query(
                "SELECT count(*) FROM "
                    + mentions
                    + " ANTI JOIN "
                    + table("documents")
                    + " USING (doc_id)")
            .get(0));
  }

  private String table(String name) {
    return "read_parquet('" + tables + "/current/" + name + "/**/*.parquet')";
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = duckdb.createStatement().executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
