package org.comention.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.comention.table.InputFile;

/**
 * One folder of the archive, on any Hadoop file system.
 *
 * @param given as the user named it
 * @param root where it really is: symbolic links are resolved
 */
record InputFolder(String given, Path root, FileSystem files) {

  /** A UserError where there is no such folder, or it cannot be read. */
  static InputFolder of(String given, FileSystems systems) {
    try {
      Path path = new Path(given);
      FileSystem files = systems.of(path);
      if (!files.getFileStatus(path).isDirectory()) {
        throw unreadable(given, "it is a file");
      }
      return new InputFolder(given, FileSystems.resolved(files, path), files);
    } catch (FileNotFoundException e) {
      throw unreadable(given, "there is no such folder");
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(given, Reasons.reason(e));
    }
  }

  /**
   * All files, without those whose name or folder's name begins with a dot or an underscore. A link
   * that leads back to a folder above it is not followed.
   */
  List<InputFile> list() {
    List<InputFile> found = new ArrayList<>();
    walk(root, Set.of(), found);
    return found;
  }

  private void walk(Path folder, Set<Path> above, List<InputFile> found) {
    Set<Path> way = new HashSet<>(above);
    if (!way.add(FileSystems.resolved(files, folder))) {
      return;
    }
    for (FileStatus status : children(folder)) {
      String name = status.getPath().getName();
      if (name.startsWith(".") || name.startsWith("_")) {
        continue;
      }
      if (status.isDirectory()) {
        walk(status.getPath(), way, found);
      } else {
        found.add(file(status));
      }
    }
  }

  private FileStatus[] children(Path folder) {
    try {
      return files.listStatus(folder);
    } catch (IOException e) {
      throw unreadable(folder.toUri().getPath(), Reasons.reason(e));
    }
  }

  private InputFile file(FileStatus status) {
    String path = root.toUri().relativize(status.getPath().toUri()).getPath();
    Instant modified = Instant.ofEpochMilli(status.getModificationTime());
    return new InputFile(status.getPath().toUri().toString(), path, status.getLen(), modified);
  }

  private static UserError unreadable(String folder, String why) {
    return UserError.usage(
        "read the input folder " + folder, why, "Name a folder that can be read with --input");
  }
}
