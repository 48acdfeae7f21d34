package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which files the tables have, told without Spark. */
class FilesCommandTest {
  @TempDir private static Path folder;
  private static Workshop workshop;

  /** Version 1 has May and what is undated, version 2 June too. */
  @BeforeAll
  static void twoVersions() throws IOException {
    workshop = new Workshop(folder);
    workshop.write("2022-05-01.txt", "Armenia and Azerbaijan.\n");
    workshop.write("a.txt", "Georgia and Armenia.\n");
    workshop.publish();
    workshop.write("2022-06-01.txt", "Turkey and Armenia.\n");
    workshop.publish();
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theyAreThoseThatTheFolderOfTheVersionLinksTo(Table table) throws IOException {
    List<Path> files = files(table.label(), "--version", "1");

    assertThat(files).isNotEmpty().allMatch(Path::isAbsolute).allMatch(Files::isRegularFile);
    assertThat(files.stream().map(FilesCommandTest::identity))
        .containsExactlyInAnyOrderElementsOf(linked("versions/1/" + table.label()));
  }

  @Test
  void withoutANumberTheyAreThoseOfTheLastVersion() throws IOException {
    assertThat(months("mentions")).containsExactly("2022-05", "2022-06", "undated");
    assertThat(months("mentions", "--version", "1")).containsExactly("2022-05", "undated");
    assertThat(files("mentions").stream().map(FilesCommandTest::identity))
        .containsExactlyInAnyOrderElementsOf(linked("current/mentions"));
  }

  @Test
  void aPeriodHasBothItsMonthsAndNeverWhatIsUndated() {
    assertThat(months("mentions", "--from", "2022-05")).containsExactly("2022-05", "2022-06");
    assertThat(months("mentions", "--to", "2022-05")).containsExactly("2022-05");
    assertThat(months("mentions", "--from", "2022-06", "--to", "2022-06"))
        .containsExactly("2022-06");
    assertThat(months("mentions", "--from", "undated")).containsExactly("undated");
  }

  @Test
  void whatCannotBeMeantIsRefusedInOneSentence() {
    assertThat(refused("mentoins"))
        .isEqualTo(
            "Cannot read the table mentoins: there is none of this name. Did you mean mentions?\n");
    assertThat(refused("mentions", "--version", "7"))
        .isEqualTo(
            "Cannot read version 7 in "
                + workshop.tables
                + ": it is not there. The last version is 2.\n");
    assertThat(refused("mentions", "--version", "last"))
        .startsWith(
            "Cannot read --version (command line): \"last\" is not the number of a version.");
    assertThat(refused("mentions", "--from", "2022-13"))
        .isEqualTo(
            "Cannot read --from (command line): \"2022-13\" is not a month."
                + " Write yyyy-MM, or undated.\n");
    assertThat(refused("mentions", "--from", "2022-06", "--to", "2022-05"))
        .isEqualTo(
            "Cannot read from 2022-06 to 2022-05: 2022-06 is after 2022-05."
                + " Give two months, the earlier one first, or --from undated alone.\n");
    assertThat(refused("mentions", "--from", "2022-06", "--to", "undated"))
        .contains("undated is no month after others");
    assertThat(refused("mentions", "--from", "2031-01"))
        .isEqualTo(
            "Cannot read months from 2031-01 on of mentions: there is no file of that time."
                + " Leave out --from and --to, or give others.\n");
    assertThat(refused("entities", "--from", "2022-05")).contains("this table has no months");
  }

  @Test
  void aFolderWithoutTablesIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    Workshop.Result result = Workshop.command("files", "mentions", "--tables", empty.toString());

    assertThat(result.err())
        .isEqualTo(
            "Cannot read the tables in "
                + empty
                + ": there are none."
                + " Name a folder into which run has published with --tables.\n");
    assertThat(result.code()).isEqualTo(2);
  }

  private static String refused(String... arguments) {
    Workshop.Result result = command(arguments);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  private static List<Path> files(String... arguments) {
    Workshop.Result result = command(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result.out().lines().map(Path::of).toList();
  }

  private static List<String> months(String... arguments) {
    return files(arguments).stream()
        .map(file -> file.getParent().getFileName().toString().replace("month=", ""))
        .distinct()
        .sorted()
        .toList();
  }

  private static Workshop.Result command(String... arguments) {
    List<String> all =
        Stream.concat(
                Stream.of("files", "--tables", workshop.tables.toString()), Stream.of(arguments))
            .toList();
    return Workshop.command(all.toArray(String[]::new));
  }

  private static List<Object> linked(String path) throws IOException {
    try (Stream<Path> files = Files.walk(workshop.tables.resolve(path).toRealPath())) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .map(FilesCommandTest::identity)
          .toList();
    }
  }

  /** Hard links to one file have one key. */
  private static Object identity(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
