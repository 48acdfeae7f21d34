package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that is large, read with 1 GB of heap and two cores. {@code mvn -B verify -Plarge}
 * makes it a thousand times larger than the usual {@code mvn -B verify} does.
 */
class LargeInputIT {
  private static final boolean LARGE = Boolean.getBoolean("comention.large");
  private static final int RECORDS = LARGE ? 4096 : 4;
  private static final int LINE_MEGABYTES = LARGE ? 2048 : 40;
  private static final int BOMB_MEGABYTES = LARGE ? 10_240 : 50;
  private static final int SMALL_FILES = LARGE ? 200_000 : 200;
  private static final int FILES_IN_A_FOLDER = 1000;
  private static final int HEAP_MEGABYTES = 1024;
  private static final String MEGABYTE = "x".repeat(1 << 20);

  @TempDir Path folder;

  @Test
  void aRunOverAllThatIsLargeEndsInOneGigabyteOfHeap() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    records(archive.resolve("records.jsonl.gz"));
    line(archive.resolve("line.jsonl"));
    bomb(archive.resolve("bomb.jsonl.gz"));
    smallFiles(archive);

    run(archive);

    assertThat(rows("documents", "split_part(path, '/', 1), count(*)"))
        .containsExactlyInAnyOrder("records.jsonl.gz " + RECORDS, "small " + SMALL_FILES);
    assertThat(rows("rejects", "path, reason"))
        .containsExactlyInAnyOrder(
            "bomb.jsonl.gz " + (LARGE ? "bomb" : "too_long"), "line.jsonl too_long");
    assertThat(peak()).isLessThanOrEqualTo(HEAP_MEGABYTES);
  }

  /** Of 1 MB each, in a field that nobody reads; packed to a hundredth, which is no bomb. */
  private static void records(Path file) throws IOException {
    Random random = new Random(1);
    byte[] noise = new byte[8 << 10];
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < RECORDS; i++) {
        random.nextBytes(noise);
        String html = HexFormat.of().formatHex(noise) + MEGABYTE;
        write(gzip, "{\"id\":\"" + i + "\",\"html\":\"" + html + "\",");
        write(gzip, "\"text\":\"Armenia and Iran met for the " + i + "th time.\"}\n");
      }
    }
  }

  private static void line(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, "{\"text\":\"");
      for (int i = 0; i < LINE_MEGABYTES; i++) {
        write(out, MEGABYTE);
      }
      write(out, "\"}\n");
    }
  }

  /** One line again, packed to a thousandth: gzip members that are joined are one text. */
  private static void bomb(Path file) throws IOException {
    byte[] megabyte = gzip(MEGABYTE);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(gzip("{\"text\":\""));
      for (int i = 0; i < BOMB_MEGABYTES; i++) {
        out.write(megabyte);
      }
      out.write(gzip("\"}\n"));
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      write(gzip, text);
    }
    return bytes.toByteArray();
  }

  private static void smallFiles(Path archive) throws IOException {
    for (int i = 0; i < SMALL_FILES; i++) {
      Path inside = archive.resolve("small/" + i / FILES_IN_A_FOLDER);
      if (i % FILES_IN_A_FOLDER == 0) {
        Files.createDirectories(inside);
      }
      Files.writeString(inside.resolve(i + ".txt"), "Georgia and Chad met on day " + i + ".\n");
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void run(Path archive) throws Exception {
    Path launcher = Path.of("jobs/comention").toAbsolutePath();
    List<String> command = new ArrayList<>(List.of(launcher.toString(), "run"));
    command.addAll(List.of("--input", archive.toString(), "--tables", tables().toString()));
    command.addAll(List.of("--master", "local[2]", "--driver-memory", HEAP_MEGABYTES + "m"));
    Path log = folder.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + folder.resolve("gc.log"));
    Process process = builder.redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(LARGE ? 120 : 10, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
  }

  private Path tables() {
    return folder.resolve("tables");
  }

  private List<String> rows(String table, String columns) throws SQLException {
    String query =
        "SELECT "
            + columns
            + " FROM read_parquet('"
            + tables()
            + "/current/"
            + table
            + "/**/*.parquet') GROUP BY ALL";
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = duckdb.createStatement().executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1) + " " + result.getString(2));
      }
      return rows;
    }
  }

  /** The most megabytes that were in use, of which the most that were still needed is printed. */
  private int peak() throws IOException {
    Pattern collection = Pattern.compile("(\\d+)M->(\\d+)M\\(");
    try (Stream<String> lines = Files.lines(folder.resolve("gc.log"))) {
      List<MatchResult> all = lines.flatMap(line -> collection.matcher(line).results()).toList();
      int before = most(all, 1);
      System.out.println("Peak heap: " + before + " MB, after collection " + most(all, 2) + " MB");
      return before;
    }
  }

  private static int most(List<MatchResult> collections, int group) {
    return collections.stream().mapToInt(c -> Integer.parseInt(c.group(group))).max().orElseThrow();
  }
}
