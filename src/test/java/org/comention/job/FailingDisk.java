package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comention.table.Table;

/**
 * Runs into tables on a small disk that fills up, becomes read-only or is permitted no more. A
 * program of its own: {@link DiskTest} starts it where it may mount and unmount that disk.
 */
final class FailingDisk {
  private static final int ROOM = 600 << 10;
  private static final int MEGABYTE = 1 << 20;

  private final Workshop workshop;
  private final Path disk;

  private FailingDisk(Path disk) throws IOException {
    this.disk = disk;
    this.workshop = new Workshop(disk);
  }

  /** Ends with an AssertionError where anything is not as it must be. */
  public static void main(String[] arguments) throws Exception {
    FailingDisk failing = new FailingDisk(Path.of(arguments[0]));
    failing.workshop.write("a.txt", "Armenia met Iran.\n");
    failing.run(0);
    failing.fillsUp();
    failing.isReadOnly();
    failing.becomesReadOnly();
    failing.permitsNoMore();
  }

  private String run(int code) {
    Workshop.Result result = workshop.run("--today", "2026-11-22");
    assertThat(result.code()).as(result.err()).isEqualTo(code);
    return result.err().lines().reduce((first, last) -> last).orElseThrow();
  }

  private void fillsUp() throws IOException {
    workshop.write("b.txt", "Chad met Iraq. " + noise());
    Path ballast = disk.resolve("ballast");
    fill(ballast);

    assertThat(run(1)).startsWith("Cannot finish run: ").contains("No space left on device");

    assertVersion(1, "a.txt");
    Files.delete(ballast);
    run(0);
    assertVersion(2, "a.txt", "b.txt");
  }

  /** Words of 3 MB that no compression makes much smaller. */
  private static String noise() {
    Random random = new Random(1);
    return IntStream.range(0, 3 * MEGABYTE / 11)
        .mapToObj(i -> Long.toString(random.nextLong() >>> 14, 36))
        .collect(Collectors.joining(" "));
  }

  private void fill(Path ballast) throws IOException {
    byte[] zeros = new byte[ROOM];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(disk).getUsableSpace() > 2L * ROOM) {
        out.write(zeros);
      }
    }
  }

  private void isReadOnly() throws Exception {
    workshop.write("c.txt", "Georgia met Peru.\n");
    List<String> before = tree();
    remount("ro");

    assertThat(run(1)).startsWith("Cannot finish run: ").contains("Read-only file system");

    remount("rw");
    assertThat(tree()).isEqualTo(before);
  }

  private void becomesReadOnly() throws Exception {
    assertThatThrownBy(() -> workshop.publish(at("documents written", () -> remount("ro"))))
        .hasMessageContaining("failed to create");

    remount("rw");
    assertThat(workshop.paths(Table.DOCUMENTS)).containsExactly("a.txt", "b.txt");
    run(0);
    assertVersion(3, "a.txt", "b.txt", "c.txt");
  }

  private void permitsNoMore() throws IOException {
    workshop.write("d.txt", "Mali met Chile.\n");

    assertThatThrownBy(() -> workshop.publish(at("documents written", () -> permit("r-x------"))))
        .hasMessageContaining("failed to create");

    permit("rwx------");
    assertThat(workshop.paths(Table.DOCUMENTS)).containsExactly("a.txt", "b.txt", "c.txt");
    run(0);
    assertVersion(4, "a.txt", "b.txt", "c.txt", "d.txt");
  }

  /** What one may do in the folders of the tables. */
  private void permit(String permissions) {
    try (Stream<Path> all = Files.walk(workshop.tables)) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertVersion(int version, String... paths) throws IOException {
    assertThat(workshop.version()).isEqualTo(version);
    assertThat(workshop.paths(Table.DOCUMENTS)).containsExactly(paths);
    assertThat(workshop.runFolders()).as(String.join("\n", tree())).hasSize(version);
    Workshop.Result check =
        Workshop.command("check", "--deep", "--tables", workshop.tables.toString());
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> all = Files.walk(workshop.tables)) {
      return all.map(path -> path + " " + path.toFile().lastModified()).sorted().toList();
    }
  }

  private void remount(String mode) {
    try {
      Process mount =
          new ProcessBuilder("mount", "-o", "remount," + mode, disk.toString()).inheritIO().start();
      assertThat(mount.waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stages at(String milestone, Runnable action) {
    return new Workshop.Watching(
        reached -> {
          if (reached.equals(milestone)) {
            action.run();
          }
        });
  }
}
