package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comention.table.InputFile;
import org.junit.jupiter.api.Test;

class ReadingPlanTest {
  private static final URI ROOT = URI.create("file:/archive");
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<String, ReadingPlan.Known> KNOWN =
      Map.of(
          "a.txt", new ReadingPlan.Known("one", 10, THEN),
          "b.txt", new ReadingPlan.Known("two", 10, THEN));

  @Test
  void onlyWhatIsNotKnownIsRead() {
    ReadingPlan plan = plan(Optional.of("three"), file("a.txt", 10), file("c.txt", 5));

    assertThat(paths(plan)).containsExactly("c.txt");
    assertThat(plan.again()).isFalse();
    assertThat(plan.bytes()).isEqualTo(5);
  }

  @Test
  void aBatchRunAgainIsReadWithWhatIsNew() {
    ReadingPlan plan =
        plan(Optional.of("one"), file("a.txt", 10), file("b.txt", 10), file("c.txt", 5));

    assertThat(paths(plan)).containsExactly("a.txt", "c.txt");
    assertThat(plan.again()).isTrue();
  }

  @Test
  void aBatchWhoseFilesHaveVanishedIsStillToBeReplaced() {
    ReadingPlan plan = plan(Optional.of("one"), file("b.txt", 10));

    assertThat(plan.files()).isEmpty();
    assertThat(plan.isEmpty()).isFalse();
  }

  @Test
  void aChangedFileIsNamedAndNotRead() {
    ReadingPlan plan = plan(Optional.empty(), file("a.txt", 11), file("b.txt", 10));

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.warning().orElseThrow()).contains("changed").endsWith("\n  a.txt");
  }

  @Test
  void aChangedFileOfTheBatchThatRunsAgainIsReadWithoutAWarning() {
    ReadingPlan plan = plan(Optional.of("one"), file("a.txt", 11));

    assertThat(paths(plan)).containsExactly("a.txt");
    assertThat(plan.warning()).isEmpty();
    assertThatCode(() -> plan.requireSameArchive(1)).doesNotThrowAnyException();
  }

  @Test
  void anArchiveOfWhichNothingIsAsItWasIsAnotherOne() {
    ReadingPlan plan = plan(Optional.empty(), file("a.txt", 11), file("b.txt", 12));

    assertThatThrownBy(() -> plan.requireSameArchive(2))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot read the archive: all of its 2 files are known");
  }

  @Test
  void anIdIsMadeOfTheNamesOfNewFilesAlone() {
    ReadingPlan plan = plan(Optional.empty(), file("c.txt", 1), file("d.txt", 2));

    assertThat(plan.batch()).matches("files-[0-9a-f]{12}");
    assertThat(
            plan(Optional.empty(), file("a.txt", 10), file("c.txt", 7), file("d.txt", 8)).batch())
        .isEqualTo(plan.batch());
    assertThat(plan(Optional.empty(), file("c.txt", 1)).batch()).isNotEqualTo(plan.batch());
  }

  @Test
  void noMoreThanTenChangedFilesAreNamed() {
    InputFile[] files = new InputFile[12];
    Map<String, ReadingPlan.Known> known = new HashMap<>();
    for (int i = 0; i < files.length; i++) {
      files[i] = file("f" + i, 1);
      known.put("f" + i, new ReadingPlan.Known("one", 2, THEN));
    }

    assertThat(ReadingPlan.of(List.of(files), known, Optional.empty()).warning().orElseThrow())
        .contains("\n  f9\n")
        .doesNotContain("f10")
        .endsWith("and 2 more");
  }

  private static ReadingPlan plan(Optional<String> batch, InputFile... files) {
    return ReadingPlan.of(List.of(files), KNOWN, batch);
  }

  private static InputFile file(String path, long bytes) {
    return new InputFile(ROOT, path, bytes, THEN);
  }

  private static List<String> paths(ReadingPlan plan) {
    return plan.files().stream().map(InputFile::path).toList();
  }
}
