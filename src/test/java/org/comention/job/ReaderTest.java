package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers while 200 versions are published, each of which replaces a file of two tables. */
class ReaderTest {
  private static final int VERSIONS = 200;
  private static final Retention LAST_FIFTY = new Retention(50, Duration.ZERO);
  private static final List<Table> TABLES = List.of(Table.DOCUMENTS, Table.MENTIONS);

  @TempDir Path folder;

  private final AtomicBoolean done = new AtomicBoolean();
  private MadeUpTables tables;

  @BeforeEach
  void theFirstVersion() throws IOException {
    tables = new MadeUpTables(folder);
    publish(1);
  }

  private void publish(int version) throws IOException {
    String run = "run" + version;
    LiveFiles files = LiveFiles.NONE;
    for (Table table : TABLES) {
      files = files.with(table, List.of(tables.write(run, table)));
    }
    tables.publisher(run).commit(tables.manifest(run, version, files), LAST_FIFTY);
  }

  @Test
  void whoResolvesCurrentOnceSeesOneVersionOfAllTables() throws Exception {
    List<String> seen =
        whilePublishing(
            () -> {
              Path version = tables.resolve("current").toRealPath();
              List<String> runs = new ArrayList<>();
              for (Table table : TABLES) {
                runs.add(content(version, table));
              }
              assertThat(runs).as(version.toString()).containsOnly(runs.get(0));
              assertThat(runs).doesNotContain("missing");
              return runs.get(0);
            });

    assertThat(seen).hasSizeGreaterThan(VERSIONS).contains("run" + VERSIONS);
    assertThat(seen.stream().distinct().count()).isGreaterThan(10);
  }

  @Test
  void whoGoesThroughThePathSeesAnOldOrANewFileOrMissesOne() throws Exception {
    List<String> seen =
        whilePublishing(
            () -> {
              try {
                return content(tables.resolve("current"), Table.MENTIONS);
              } catch (NoSuchFileException | UncheckedIOException e) {
                return "missing";
              }
            });

    assertThat(seen).allMatch(run -> run.matches("run\\d+|missing")).contains("run" + VERSIONS);
  }

  /** What a reader sees until all versions are there, and once more after. */
  private List<String> whilePublishing(Callable<String> reader) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<List<String>> seen =
        thread.submit(
            () -> {
              List<String> all = new ArrayList<>();
              while (!done.get()) {
                all.add(reader.call());
              }
              all.add(reader.call());
              return all;
            });
    for (int version = 2; version <= VERSIONS; version++) {
      publish(version);
    }
    done.set(true);
    thread.shutdown();
    return seen.get();
  }

  private static String content(Path version, Table table) throws IOException {
    try (Stream<Path> files = Files.walk(version.resolve(table.label()))) {
      List<Path> found = files.filter(Files::isRegularFile).toList();
      return found.isEmpty() ? "missing" : Files.readString(found.get(0));
    }
  }
}
