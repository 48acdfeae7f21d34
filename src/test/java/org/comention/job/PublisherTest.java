package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits of made-up files: what readers see, whatever happens. */
class PublisherTest {
  @TempDir java.nio.file.Path folder;

  private MadeUpTables tables;
  private Versions versions;

  @BeforeEach
  void openTheTables() throws IOException {
    tables = new MadeUpTables(folder);
    versions = tables.versions;
  }

  @Test
  void aCommittedVersionIsAWholeTreeUnderCurrent() throws IOException {
    publish("first", 1);

    assertThat(tables.seen()).containsExactly("first");
    assertThat(tables.resolve("VERSION")).hasContent("1\n");
    assertThat(Files.readSymbolicLink(tables.resolve("current"))).hasToString("versions/1");
  }

  @Test
  void theNextVersionKeepsTheFilesOfTheLast() throws IOException {
    publish("first", 1);
    publish("second", 2);

    assertThat(tables.seen()).containsExactly("first", "second");
    assertThat(tables.resolve("versions/1/documents/month=2024-01"))
        .isDirectoryNotContaining("glob:**second*");
  }

  @Test
  void aVersionThatExistsIsNotReplaced() throws IOException {
    publish("first", 1);

    assertThatThrownBy(() -> publish("rival", 1))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("another run has made version 1");
    assertThat(tables.seen()).containsExactly("first");
  }

  @Test
  void ofManyThatCommitTheSameVersionOneAloneWins() throws Exception {
    int rivals = 8;
    CyclicBarrier start = new CyclicBarrier(rivals);
    ExecutorService threads = Executors.newFixedThreadPool(rivals);
    List<Future<String>> results = new ArrayList<>();
    for (int i = 0; i < rivals; i++) {
      String run = "run" + i;
      results.add(threads.submit(() -> race(run, start)));
    }
    List<String> winners = new ArrayList<>();
    for (Future<String> result : results) {
      winners.add(result.get());
    }
    threads.shutdown();

    winners.removeIf(String::isEmpty);
    assertThat(winners).hasSize(1);
    assertThat(tables.seen()).isEqualTo(winners);
  }

  private String race(String run, CyclicBarrier start) throws Exception {
    Manifest manifest = tables.next(run, 1);
    start.await();
    try {
      commit(tables.publisher(run), manifest);
      return run;
    } catch (UserError e) {
      assertThat(e.code()).isEqualTo(ExitCode.LOST);
      return "";
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready to commit"})
  void killedBeforeTheCommitNothingHasHappened(String milestone) throws IOException {
    publish("first", 1);

    killedAt(milestone, "second", 2);

    assertThat(tables.seen()).containsExactly("first");
    assertThat(versions.newest().orElseThrow().version()).isEqualTo(1);
    publish("third", 2);
    assertThat(tables.seen()).containsExactly("first", "third");
    assertThat(tables.resolve("data/second")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"committed", "linked", "VERSION switched", "current switched"})
  void killedAfterTheCommitTheNextRunLeadsToIt(String milestone) throws IOException {
    publish("first", 1);

    killedAt(milestone, "second", 2);

    assertThat(tables.seen()).isIn(List.of("first"), List.of("first", "second"));
    Manifest newest = versions.newest().orElseThrow();
    tables.publisher("third").lead(newest);
    assertThat(newest.version()).isEqualTo(2);
    assertThat(tables.seen()).containsExactly("first", "second");
    assertThat(tables.resolve("VERSION")).hasContent("2\n");
  }

  private void killedAt(String milestone, String run, int version) throws IOException {
    Manifest manifest = tables.next(run, version);
    Stages killing =
        new Workshop.Watching(
            reached -> {
              if (reached.equals(milestone)) {
                throw new Workshop.Killed(milestone);
              }
            });
    assertThatThrownBy(() -> commit(tables.publisher(run, killing), manifest))
        .isInstanceOf(Workshop.Killed.class);
  }

  @Test
  void aVersionWithoutAManifestIsNone() throws IOException {
    publish("first", 1);
    Files.createDirectories(tables.resolve("versions/2/documents"));

    assertThat(versions.newest().orElseThrow().version()).isEqualTo(1);
    publish("second", 2);
    assertThat(tables.seen()).containsExactly("first", "second");
  }

  @Test
  void aSlowRunDoesNotSetThePointersBack() throws IOException {
    publish("first", 1);
    Manifest second = tables.next("second", 2);
    Stages overtaken =
        new Workshop.Watching(
            reached -> {
              if (reached.equals("linked") && !Files.exists(tables.resolve("versions/3"))) {
                overtake();
              }
            });

    commit(tables.publisher("second", overtaken), second);

    assertThat(tables.resolve("VERSION")).hasContent("3\n");
    assertThat(tables.seen()).containsExactly("first", "second", "third");
  }

  private void overtake() {
    try {
      publish("third", 3);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatNeverCommittedIsRemovedAndWhatBeganLaterStays() throws IOException {
    publish("first", 1);
    tables.write("dead");
    Manifest second = tables.next("second", 2);
    Stages later =
        new Workshop.Watching(
            reached -> {
              if (reached.equals("committed")) {
                tables.write("later");
              }
            });

    commit(tables.publisher("second", later), second);

    assertThat(tables.resolve("data/dead")).doesNotExist();
    assertThat(tables.resolve("data/later")).exists();
    assertThat(tables.resolve("data/first")).exists();
  }

  @Test
  void whatAnOlderVersionAloneNamesStays() throws IOException {
    publish("first", 1);
    Manifest second = tables.next("second", 2);
    LiveFiles own = second.tables().without(Table.DOCUMENTS, file -> file.path().contains("first"));
    commit(tables.publisher("second"), tables.manifest("second", 2, own));

    publish("third", 3);

    assertThat(tables.seen()).containsExactly("second", "third");
    assertThat(tables.resolve("data/first")).exists();
  }

  @Test
  void aRunWhoseFilesAreGoneLoses() throws IOException {
    Manifest manifest = tables.next("first", 1);
    Files.delete(tables.resolve("data/first/documents/month=2024-01/first.parquet"));

    assertThatThrownBy(() -> commit(tables.publisher("first"), manifest))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("another run has removed data/first/");
    assertThat(versions.newest()).isEmpty();
  }

  @Test
  void withoutLinksTheManifestAndTheNumberAreAllThereIs() throws IOException {
    FileSystem other = new OtherFileSystem();
    other.initialize(java.net.URI.create("other:///"), new Configuration());
    assertThat(Store.of(other)).isInstanceOf(RemoteStore.class);
    assertThat(Store.of(FileSystem.getLocal(new Configuration()))).isInstanceOf(LocalStore.class);
  }

  /** A file system of which nothing is known. */
  private static final class OtherFileSystem extends RawLocalFileSystem {}

  private void publish(String run, int version) throws IOException {
    commit(tables.publisher(run), tables.next(run, version));
  }

  private static void commit(Publisher publisher, Manifest manifest) throws IOException {
    publisher.commit(manifest, MadeUpTables.FOR_EVER);
  }
}
