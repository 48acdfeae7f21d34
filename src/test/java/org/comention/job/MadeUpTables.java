package org.comention.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.comention.table.Run;
import org.comention.table.Table;

/** A tables folder whose files hold nothing but the name of the run that wrote them. */
final class MadeUpTables {
  static final Retention FOR_EVER = new Retention(Integer.MAX_VALUE, Duration.ZERO);

  private static final String MONTH = "documents/month=2024-01";

  final java.nio.file.Path folder;
  final Versions versions;

  MadeUpTables(java.nio.file.Path folder) throws IOException {
    this.folder = folder;
    FileSystem local = FileSystem.getLocal(new Configuration());
    Path root = local.makeQualified(new Path(folder.toRealPath().toUri()));
    this.versions = new Versions(Store.of(local), new Layout(root));
  }

  java.nio.file.Path resolve(String path) {
    return folder.resolve(path);
  }

  Publisher publisher(String run) {
    return publisher(run, new Workshop.Watching(milestone -> {}));
  }

  Publisher publisher(String run, Stages stages) {
    return new Publisher(versions, run, stages);
  }

  /** The last version with one file more, which is written. */
  Manifest next(String run, int version) throws IOException {
    LiveFiles last = Manifest.tablesOf(versions.newest());
    return manifest(run, version, last.plus(Table.DOCUMENTS, List.of(write(run))));
  }

  /** A version of these files, made as many days after 1970 began as its number. */
  Manifest manifest(String run, int version, LiveFiles files) {
    Instant ended = Instant.EPOCH.plus(Duration.ofDays(version));
    Run row = new Run(run, "b", Instant.EPOCH, ended, "done", Map.of(), "g", "1", "{}");
    Manifest.Basis basis = new Manifest.Basis("g", "1", "c");
    return new Manifest(Manifest.FORMAT, version, row, null, basis, Forgotten.NOTHING, files);
  }

  LiveFile write(String run) {
    return write(run, Table.DOCUMENTS);
  }

  LiveFile write(String run, Table table) {
    String path = "data/" + run + "/" + table.label() + "/month=2024-01/" + run + ".parquet";
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LiveFile(path, "2024-01", 1, run.length(), List.of("b"));
  }

  /** What a reader of {@code current} finds, in order. */
  List<String> seen() throws IOException {
    return seen("current");
  }

  List<String> seen(String version) throws IOException {
    List<String> found = new ArrayList<>();
    try (var files = Files.list(folder.resolve(version).resolve(MONTH))) {
      for (java.nio.file.Path file : files.sorted().toList()) {
        found.add(Files.readString(file));
      }
    }
    return found;
  }
}
