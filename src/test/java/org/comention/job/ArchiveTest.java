package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.comention.table.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path folder;

  @Test
  void filesAreListedInAllFoldersInTheOrderOfTheirPaths() throws IOException {
    for (String path : List.of("b/2.txt", "a.txt", "b/1.txt", "b/c/3.txt", "B.txt")) {
      write(path);
    }

    assertThat(paths(folder)).containsExactly("B.txt", "a.txt", "b/1.txt", "b/2.txt", "b/c/3.txt");
  }

  @Test
  void hiddenFilesAndFoldersAreLeftOut() throws IOException {
    for (String path : List.of(".hidden", "_SUCCESS", ".git/config", "_tmp/x", "a/.b", "a/ok")) {
      write(path);
    }

    assertThat(paths(folder)).containsExactly("a/ok");
  }

  @Test
  void aLinkThatLeadsBackIsNotFollowedAndAnotherOneIs() throws IOException {
    write("news/a.txt");
    Files.createSymbolicLink(folder.resolve("news/loop"), folder);
    Files.createSymbolicLink(folder.resolve("again"), folder.resolve("news"));

    assertThat(paths(folder)).containsExactly("again/a.txt", "news/a.txt");
  }

  @Test
  void strangeNamesComeThroughWithSizeAndTime() throws IOException {
    write("Bakı, 50% [x] #1?.txt");

    InputFile file = archive(folder).list().get(0);

    assertThat(file.path()).isEqualTo("Bakı, 50% [x] #1?.txt");
    assertThat(file.bytes()).isEqualTo(1);
    assertThat(file.modified()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(java.net.URI.create(file.uri()).getPath())
        .isEqualTo(folder.toRealPath().resolve(file.path()).toString());
  }

  @Test
  void twoInputsWithTheSameRelativePathAreRefused() throws IOException {
    write("one/x/a.txt");
    write("two/x/a.txt");

    assertThatThrownBy(() -> archive(folder.resolve("one"), folder.resolve("two")).list())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot read x/a.txt: both ");
  }

  @Test
  void tablesInsideAnInputAreSeenThroughLinks() throws IOException {
    write("in/a.txt");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
    Archive archive = archive(folder.resolve("link"));
    org.apache.hadoop.fs.Path inside =
        new org.apache.hadoop.fs.Path(folder.toRealPath().resolve("in/out").toUri());
    org.apache.hadoop.fs.Path beside =
        new org.apache.hadoop.fs.Path(folder.toRealPath().resolve("in-tables").toUri());

    assertThatThrownBy(() -> archive.requireApartFrom(inside)).isInstanceOf(UserError.class);
    archive.requireApartFrom(beside);
  }

  private void write(String path) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), "x");
  }

  private static Archive archive(Path... inputs) {
    return new Archive(List.of(inputs).stream().map(Path::toString).toList(), new FileSystems());
  }

  private static List<String> paths(Path input) {
    return archive(input).list().stream().map(InputFile::path).toList();
  }
}
