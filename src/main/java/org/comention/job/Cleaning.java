package org.comention.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What can go once a version is committed: versions past their retention, and whatever no other
 * version names. It is looked up before the commit, since a run whose folder appears later builds
 * on that version.
 *
 * @param expired versions that end here
 * @param garbage files and folders, in the order in which they can go
 */
record Cleaning(Versions versions, List<Manifest> expired, List<Path> garbage) {

  /**
   * @param next about to be committed; the folder of its run stays
   */
  static Cleaning before(Manifest next, Versions versions, Retention retention) throws IOException {
    List<Manifest> kept = new ArrayList<>(List.of(next));
    kept.addAll(versions.all());
    List<Manifest> expired = retention.expired(kept, next.run().ended());
    kept.removeAll(expired);
    SortedSet<String> live = paths(kept.stream());
    List<Path> garbage = runsWithout(live, next, versions);
    garbage.addAll(
        dead(Stream.concat(expired.stream(), versions.retired().stream()), live, versions));
    garbage.addAll(unnamed(next, versions));
    garbage.addAll(versions.withoutManifest(next.version()));
    expired.forEach(version -> garbage.add(versions.layout().version(version.version())));
    return new Cleaning(versions, expired, garbage);
  }

  /** What the run that made the last version did not come to remove. */
  static Cleaning after(Manifest last, Versions versions) throws IOException {
    List<Manifest> retired = versions.retired();
    List<Path> garbage = dead(retired.stream(), paths(versions.all().stream()), versions);
    garbage.addAll(unnamed(last, versions));
    retired.forEach(version -> garbage.add(versions.layout().version(version.version())));
    return new Cleaning(versions, List.of(), garbage);
  }

  private static SortedSet<String> paths(Stream<Manifest> versions) {
    SortedSet<String> paths = new TreeSet<>();
    versions.forEach(version -> version.tables().all().forEach(file -> paths.add(file.path())));
    return paths;
  }

  private static List<Path> dead(Stream<Manifest> ended, Set<String> live, Versions versions) {
    SortedSet<String> dead = paths(ended);
    dead.removeAll(live);
    List<Path> files = new ArrayList<>();
    dead.forEach(file -> files.add(versions.layout().file(file)));
    return files;
  }

  /** Files that a run has written and its version does not name: others have taken their place. */
  private static List<Path> unnamed(Manifest version, Versions versions) throws IOException {
    Layout layout = versions.layout();
    Set<String> named = paths(Stream.of(version));
    return versions.files(layout.data(version.run().id())).stream()
        .map(FileStatus::getPath)
        .filter(file -> file.getName().endsWith(".parquet"))
        .filter(file -> !named.contains(layout.relative(file)))
        .toList();
  }

  private static List<Path> runsWithout(Set<String> live, Manifest next, Versions versions)
      throws IOException {
    Set<String> runs = new HashSet<>(Set.of(next.run().id()));
    live.forEach(file -> runs.add(file.split("/", 3)[1]));
    List<Path> folders = new ArrayList<>(versions.list(versions.layout().data()));
    folders.removeIf(folder -> runs.contains(folder.getName()));
    return folders;
  }

  /**
   * Ends the expired versions: from here on they are none, but their files are still known.
   *
   * @throws IOException where one stays a version; nothing is removed then
   */
  void retire() throws IOException {
    Layout layout = versions.layout();
    for (Manifest version : expired) {
      int number = version.version();
      if (!versions.store().files().rename(layout.manifest(number), layout.retired(number))) {
        throw new IOException("Cannot end version " + number + ": its manifest cannot be renamed");
      }
    }
  }

  void sweep() throws IOException {
    FileSystem files = versions.store().files();
    for (Path path : garbage) {
      files.delete(path, true);
      files.delete(checksum(path), false);
    }
  }

  /** Where Hadoop keeps the checksum of a file on the local disk. */
  private static Path checksum(Path file) {
    return new Path(file.getParent(), "." + file.getName() + ".crc");
  }
}
