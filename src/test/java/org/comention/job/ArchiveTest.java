package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
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
  void aFolderIsListedWhereItStandsAndNotWhereALinkLeadsToItAgain() throws IOException {
    write("in/news/a.txt");
    link("in/news/loop", "in");
    link("in/again", "in/news");

    assertThat(paths(folder.resolve("in"))).containsExactly("news/a.txt");
  }

  @Test
  void aFolderOutsideIsListedUnderTheFirstLinkToIt() throws IOException {
    write("in/news/a.txt");
    write("out/b.txt");
    write("out/deep/c.txt");
    link("in/2", "out");
    link("in/1", "out/deep");
    link("out/back", "in");

    assertThat(paths(folder.resolve("in"))).containsExactly("1/c.txt", "2/b.txt", "news/a.txt");
  }

  @Test
  void foldersThatLinkToEachOtherInManyWaysAreListedOnce() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("d" + i + "/a.txt");
      link("d" + i + "/left", "d" + (i + 1) % 40);
      link("d" + i + "/right", "d" + (i + 1) % 40);
    }

    assertThat(paths(folder)).hasSize(40);
  }

  @Test
  void linksToFilesAndToNothingAreFiles() throws IOException {
    write("out.txt");
    write("in/a.txt");
    link("in/file", "out.txt");
    link("in/nothing", "missing");
    link("in/itself", "in/itself");

    assertThat(paths(folder.resolve("in"))).containsExactly("a.txt", "file", "itself", "nothing");
  }

  /** As text of the shell, since Java makes no names that are not UTF-8. */
  @Test
  void namesThatAreNotUtf8AreToldApartByNumbers() throws IOException, InterruptedException {
    List<String> names = List.of("caf\\351.txt", "caf\\350.txt", "a\\nb.txt", "\\351/c.txt");
    Files.createDirectory(folder.resolve("in"));
    for (String name : names) {
      String make = "f=$(printf '" + name + "'); mkdir -p \"$(dirname \"$f\")\"; echo x >\"$f\"";
      ProcessBuilder shell = new ProcessBuilder("sh", "-c", make);
      assertThat(shell.directory(folder.resolve("in").toFile()).start().waitFor()).isZero();
    }

    assertThat(paths(folder.resolve("in")))
        .containsExactly("a\nb.txt", "caf\uFFFD.txt", "caf\uFFFD.txt (2)", "\uFFFD/c.txt");
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(path), folder.resolve(target));
  }

  @Test
  void strangeNamesComeThroughWithSizeAndTime() throws IOException {
    write("Bakı, 50% [x] #1?.txt");

    InputFile file = archive(folder).list().get(0);

    assertThat(file.path()).isEqualTo("Bakı, 50% [x] #1?.txt");
    assertThat(file.bytes()).isEqualTo(1);
    assertThat(file.modified()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(file.root().getPath()).isEqualTo(folder.toRealPath().toString());
  }

  /** The tests may be run by root, whom no permission stops. */
  @Test
  void aFolderThatMayNotBeListedIsOneFile() throws IOException {
    write("a.txt");
    write("closed/b.txt");
    write("open/c.txt");
    LocalTree.Listing listing = inside -> list(inside, "closed");

    assertThat(new LocalTree(folder.toUri(), listing).files().stream().map(InputFile::path))
        .containsExactlyInAnyOrder("a.txt", "closed", "open/c.txt");
    assertThatThrownBy(() -> new LocalTree(folder.resolve("closed").toUri(), listing).files())
        .isInstanceOf(LocalTree.UnlistedException.class);
  }

  @SuppressWarnings("StreamResourceLeak") // Closed by who asked for it.
  private static DirectoryStream<Path> list(Path inside, String closed) throws IOException {
    if (inside.endsWith(closed)) {
      throw new AccessDeniedException(inside.toString());
    }
    return Files.newDirectoryStream(inside);
  }

  @Test
  void aFolderOfAStoreThatMayNotBeListedIsOneFile() throws IOException {
    write("a.txt");
    write("closed/b.txt");
    write("open/c.txt");

    assertThat(stored(folder).list().stream().map(InputFile::path))
        .containsExactlyInAnyOrder("a.txt", "closed", "open/c.txt");
    assertThatThrownBy(() -> stored(folder.resolve("closed")).list())
        .hasMessageEndingWith(
            "Permission denied: user=nobody. Name a folder that can be read with --input.");
  }

  private static InputFolder stored(Path root) throws IOException {
    RawLocalFileSystem store = new ClosedFolders();
    store.initialize(URI.create("file:///"), new Configuration());
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(root.toString());
    return new InputFolder("in", store.makeQualified(path), store);
  }

  /** A store as HDFS is, where folders of this name may not be listed. */
  private static final class ClosedFolders extends RawLocalFileSystem {
    @Override
    public FileStatus[] listStatus(org.apache.hadoop.fs.Path folder) throws IOException {
      if (folder.getName().equals("closed")) {
        throw new AccessControlException("Permission denied: user=nobody");
      }
      return super.listStatus(folder);
    }
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
