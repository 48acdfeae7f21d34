package org.comention.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    SortedSet<String> dead = paths(Stream.concat(expired.stream(), versions.retired().stream()));
    dead.removeAll(live);
    List<Path> garbage = runsWithout(live, next, versions);
    dead.forEach(file -> garbage.add(versions.layout().file(file)));
    garbage.addAll(versions.withoutManifest(next.version()));
    expired.forEach(version -> garbage.add(versions.layout().version(version.version())));
    return new Cleaning(versions, expired, garbage);
  }

  private static SortedSet<String> paths(Stream<Manifest> versions) {
    SortedSet<String> paths = new TreeSet<>();
    versions.forEach(version -> version.tables().all().forEach(file -> paths.add(file.path())));
    return paths;
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
    for (Path path : garbage) {
      versions.store().files().delete(path, true);
    }
  }
}
