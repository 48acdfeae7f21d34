package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions end, and what goes with them; version N is made on day N. */
class RetentionTest {
  private static final Retention TWO = Retention.parse("2");
  private static final LiveFile LIVE =
      new LiveFile("data/first/documents/live", null, 1, 1, List.of());

  @TempDir Path folder;

  private MadeUpTables tables;

  @BeforeEach
  void openTheTables() throws IOException {
    tables = new MadeUpTables(folder);
  }

  private List<Integer> expired(String retention, int versions, int day) {
    List<Manifest> newestFirst =
        IntStream.iterate(versions, i -> i > 0, i -> i - 1)
            .mapToObj(i -> tables.manifest("r" + i, i, LiveFiles.NONE))
            .toList();
    Instant now = Instant.EPOCH.plus(Duration.ofDays(day));
    return Retention.parse(retention).expired(newestFirst, now).stream()
        .map(Manifest::version)
        .toList();
  }

  @Test
  void daysCountFromTheDayOnWhichAVersionWasReplaced() {
    // Version 3 was replaced on day 4: on day 10 it is not yet 7 days old, on day 11 it is.
    assertThat(expired("7d", 10, 10)).containsExactly(2, 1);
    assertThat(expired("7d", 10, 11)).containsExactly(3, 2, 1);
  }

  @Test
  void theNewestStaysHoweverOldItIs() {
    assertThat(expired("0d", 3, 1000)).containsExactly(2, 1);
    assertThat(expired("1", 3, 1000)).containsExactly(2, 1);
    assertThat(expired("7d", 1, 1000)).isEmpty();
  }

  @Test
  void aNumberCountsTheNewestToo() {
    assertThat(expired("3", 5, 5)).containsExactly(2, 1);
  }

  @Test
  void aClockThatWasSetBackEndsNothing() {
    assertThat(expired("7d", 10, 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "-1d", "d", "7 days", "1.5", ""})
  void anythingElseIsNoRetention(String text) {
    assertThatThrownBy(() -> Retention.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExpiredVersionGoesWithTheFilesThatNoOtherOneNames() throws IOException {
    publish("first", 1);
    replace("second", 2, "first");
    publish("third", 3);

    assertThat(tables.resolve("versions/1")).doesNotExist();
    assertThat(tables.resolve("data/first")).doesNotExist();
    assertThat(tables.seen("versions/2")).containsExactly("second");
    assertThat(tables.seen()).containsExactly("second", "third");
    assertThat(tables.versions.all()).hasSize(2);
  }

  @Test
  void ofARunThatStillHasLiveFilesTheOthersGo() throws IOException {
    twoVersionsOfWhichTheSecondDropsAFileOfTheFirst();

    publish("third", 3);

    assertThat(folder.resolve("data/first/documents/month=2024-01")).isEmptyDirectory();
    assertThat(tables.resolve(LIVE.path())).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"committed", "current switched", "retired"})
  void killedWhileCleaningTheNextRunGoesOn(String milestone) throws IOException {
    twoVersionsOfWhichTheSecondDropsAFileOfTheFirst();
    Manifest third = tables.next("third", 3);
    Stages killing =
        new Workshop.Watching(
            reached -> {
              if (reached.equals(milestone)) {
                throw new Workshop.Killed(milestone);
              }
            });
    assertThatThrownBy(() -> tables.publisher("third", killing).commit(third, TWO))
        .isInstanceOf(Workshop.Killed.class);
    assertThat(folder.resolve("data/first/documents/month=2024-01")).isNotEmptyDirectory();

    publish("fourth", 4);

    assertThat(folder.resolve("data/first/documents/month=2024-01")).isEmptyDirectory();
    assertThat(folder.resolve("versions")).isDirectoryNotContaining("glob:**/[12]");
    assertThat(tables.resolve(LIVE.path())).exists();
    assertThat(tables.seen()).containsExactly("fourth", "third");
  }

  private void twoVersionsOfWhichTheSecondDropsAFileOfTheFirst() throws IOException {
    LiveFile dead = tables.write("first");
    Files.writeString(tables.resolve(LIVE.path()), "live");
    commit("first", withDocuments("first", 1, dead, LIVE));
    commit("second", withDocuments("second", 2, LIVE));
  }

  private Manifest withDocuments(String run, int version, LiveFile... files) {
    return tables.manifest(run, version, LiveFiles.NONE.with(Table.DOCUMENTS, List.of(files)));
  }

  private void publish(String run, int version) throws IOException {
    commit(run, tables.next(run, version));
  }

  /** A version of this run's file alone, without that of another. */
  private void replace(String run, int version, String gone) throws IOException {
    LiveFiles files = tables.next(run, version).tables();
    commit(
        run,
        tables.manifest(
            run, version, files.without(Table.DOCUMENTS, file -> file.path().contains(gone))));
  }

  private void commit(String run, Manifest manifest) throws IOException {
    tables.publisher(run).commit(manifest, TWO);
  }
}
