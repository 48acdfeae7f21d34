package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir Path folder;
  private Path list;
  private Path output;

  @BeforeEach
  void writeTheList() throws IOException {
    list = folder.resolve("list.csv");
    output = folder.resolve("made").resolve("officials");
    try (InputStream in = getClass().getResourceAsStream("/imports/list.csv")) {
      Files.write(list, Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void whatWasImportedPassesLintAndTags() throws IOException {
    Workshop.Result imported = run("csv", "--as-of", "2026-11-01");
    Path text = folder.resolve("text.txt");
    Files.writeString(text, "French Minister of Solidarity and Health Olivier Véran spoke.");

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(imported.out())
        .containsPattern("entries +11 +10 +1\n")
        .containsPattern("a date that does not exist +1\n")
        .contains("0 persons have an id with a suffix");
    Workshop.Result lint = Workshop.command("lint", "--gazetteer", output.toString());
    assertThat(lint.out()).contains("\n0 errors, ").doesNotContain(output.toString());
    Workshop.Result tagged =
        Workshop.command(
            "tag", text.toString(), "--gazetteer", output.toString(), "--date", "2021-03-01");
    assertThat(tagged.out())
        .contains("[Olivier Véran|olivier-veran full_name]")
        .contains("fra-minister-of-solidarity-and-health (current)");
  }

  @Test
  void aFileThatIsCutLeavesNothingBehind() throws IOException {
    byte[] whole = Files.readAllBytes(list);
    Files.write(list, Arrays.copyOf(whole, whole.length - 30));

    Workshop.Result result = run("csv");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("Cannot import " + list + ": line 12")
        .contains("Nothing was written; mend the file or fetch it again")
        .hasLineCount(1);
    assertThat(output.getParent()).doesNotExist();
  }

  @Test
  void anotherFormatIsNamedAndLeavesNothingBehind() {
    Workshop.Result result = run("wikidata");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("line 1, byte ").contains("look whether it is wikidata");
    assertThat(output).doesNotExist();
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseThatAreKnown() {
    Workshop.Result result = run("excel");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("wikidata, popolo, followthemoney, petrarch, csv");
  }

  @Test
  void aFileThatIsNotThereIsRefused() throws IOException {
    Files.delete(list);

    assertThat(run("csv").code()).isEqualTo(2);
    assertThat(run("csv").err()).contains("there is no such file");
  }

  @Test
  void aFolderWithFilesIsLeftAlone() throws IOException {
    Files.createDirectories(output);
    assertThat(run("csv").code()).as("an empty folder").isZero();

    Workshop.Result again = run("csv");

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("Name a new folder, or empty this one.");
    try (Stream<Path> files = Files.list(output.getParent())) {
      assertThat(files).containsExactly(output);
    }
  }

  private Workshop.Result run(String format, String... options) {
    String[] command = {"import", format, list.toString(), "--output", output.toString()};
    return Workshop.command(
        Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));
  }
}
