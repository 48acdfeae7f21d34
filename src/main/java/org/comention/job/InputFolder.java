package org.comention.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;
import org.comention.table.InputFile;

/**
 * One folder of the archive, on any Hadoop file system.
 *
 * @param given as the user named it
 * @param root where it really is: symbolic links are resolved
 */
record InputFolder(String given, Path root, FileSystem files) {
  private static final String READING = "read the input folder ";
  private static final String ANOTHER = "Name a folder that can be read with --input";

  /** A UserError where there is no such folder, it cannot be read, or its store does not answer. */
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
      throw UserError.ofStore(READING + given, e, ANOTHER);
    }
  }

  /**
   * All files in no order, without those whose name or folder's name tells that they are hidden.
   */
  List<InputFile> list() {
    try {
      return files instanceof LocalFileSystem ? new LocalTree(root.toUri()).files() : stored();
    } catch (LocalTree.UnlistedException e) {
      throw UserError.ofStore(READING + e.getMessage(), e.getCause(), ANOTHER);
    }
  }

  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  /** Of a store, which has no links. */
  private List<InputFile> stored() {
    List<InputFile> found = new ArrayList<>();
    walk(root, found);
    return found;
  }

  /** A store gives a large folder in portions. */
  private void walk(Path folder, List<InputFile> found) {
    List<Path> folders = new ArrayList<>();
    try {
      RemoteIterator<FileStatus> children = files.listStatusIterator(folder);
      while (children.hasNext()) {
        FileStatus child = children.next();
        if (child.isDirectory() && !isHidden(child.getPath().getName())) {
          folders.add(child.getPath());
        } else if (!isHidden(child.getPath().getName())) {
          found.add(file(child));
        }
      }
    } catch (AccessControlException | AccessDeniedException e) {
      found.add(closed(folder, e));
    } catch (IOException e) {
      throw UserError.ofStore(READING + folder.toUri().getPath(), e, ANOTHER);
    }
    folders.forEach(inner -> walk(inner, found));
  }

  private InputFile file(FileStatus status) {
    Instant modified = Instant.ofEpochMilli(status.getModificationTime());
    return new InputFile(root.toUri(), path(status.getPath()), status.getLen(), modified);
  }

  /** A folder that may not be listed stands in the list itself: reading it says so. */
  private InputFile closed(Path folder, IOException cause) {
    if (folder.equals(root)) {
      throw UserError.ofStore(READING + given, cause, ANOTHER);
    }
    return new InputFile(root.toUri(), path(folder), 0, Instant.EPOCH);
  }

  private String path(Path inside) {
    return root.toUri().relativize(inside.toUri()).getPath();
  }

  private static UserError unreadable(String folder, String why) {
    return UserError.usage(READING + folder, why, ANOTHER);
  }
}
