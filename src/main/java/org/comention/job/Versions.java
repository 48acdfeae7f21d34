package org.comention.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds what has been committed to a tables folder. */
record Versions(Store store, Layout layout) {
  private static final String ANOTHER = "Name another folder with --tables";
  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

  /**
   * What a tables folder holds, whether it exists or not; a UserError where it cannot be one, or
   * its store does not answer.
   *
   * @param doing what is about to be done to it, such as {@code "write the tables to "}
   */
  static Versions in(String tables, String doing, FileSystems systems) {
    if (GLOB.matcher(tables).find()) {
      throw unusable(
          doing + tables, "its name has one of * ? [ ] { } \\, which Spark reads as a pattern");
    }
    try {
      Path path = new Path(tables);
      FileSystem files = systems.of(path);
      if (files.exists(path) && !files.getFileStatus(path).isDirectory()) {
        throw unusable(doing + tables, "it is a file");
      }
      return new Versions(Store.of(files), new Layout(FileSystems.resolved(files, path)));
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.ofStore(doing + tables, e, ANOTHER);
    }
  }

  private static UserError unusable(String doing, String why) {
    return UserError.usage(doing, why, ANOTHER);
  }

  /** The last committed version: a folder without a manifest is none. */
  Optional<Manifest> newest() throws IOException {
    for (int number : numbers()) {
      Optional<Manifest> manifest = at(number);
      if (manifest.isPresent()) {
        return manifest;
      }
    }
    return Optional.empty();
  }

  /** All that are kept, the newest first. */
  List<Manifest> all() throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (int number : numbers()) {
      at(number).ifPresent(manifests::add);
    }
    return manifests;
  }

  /** What is still known of versions that were ended but not removed. */
  List<Manifest> retired() throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (int number : numbers()) {
      read(layout.retired(number)).ifPresent(manifests::add);
    }
    return manifests;
  }

  /** Folders of versions before this one that are none: ended, or never committed. */
  List<Path> withoutManifest(int before) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (int number : numbers()) {
      if (number < before && !store.files().exists(layout.manifest(number))) {
        folders.add(layout.version(number));
      }
    }
    return folders;
  }

  private List<Integer> numbers() throws IOException {
    return list(layout.versions()).stream()
        .filter(folder -> folder.getName().matches("[1-9][0-9]{0,8}"))
        .map(folder -> Integer.valueOf(folder.getName()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The version with this number, if it was committed. A UserError where its format is another. */
  Optional<Manifest> at(int number) throws IOException {
    return read(layout.manifest(number));
  }

  private Optional<Manifest> read(Path file) throws IOException {
    try (InputStream in = store.files().open(file)) {
      JsonNode manifest = Json.MAPPER.readTree(in);
      requireFormat(manifest.path("format").asInt(1));
      return Optional.of(Json.MAPPER.treeToValue(manifest, Manifest.class));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private void requireFormat(int format) {
    if (format != Manifest.FORMAT) {
      throw UserError.usage(
          "use the tables in " + Layout.shown(layout.root()),
          "they have format " + format + ", and this comention has format " + Manifest.FORMAT,
          "Use the comention that made them, or name another folder with --tables");
    }
  }

  /**
   * All files in a folder and below; none where there is no such folder. Hadoop's own way of asking
   * for all of them starts a process for each file on a local disk.
   */
  List<FileStatus> files(Path folder) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (FileStatus status : statuses(folder)) {
      if (status.isDirectory()) {
        found.addAll(files(status.getPath()));
      } else {
        found.add(status);
      }
    }
    return found;
  }

  /** What lies in a folder; nothing where there is no such folder. */
  List<Path> list(Path folder) throws IOException {
    return statuses(folder).stream().map(FileStatus::getPath).toList();
  }

  private List<FileStatus> statuses(Path folder) throws IOException {
    try {
      return List.of(store.files().listStatus(folder));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }
}
