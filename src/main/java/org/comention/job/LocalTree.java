package org.comention.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comention.table.InputFile;

/**
 * The files below a folder of the local disk. Each folder is listed once: where it stands below the
 * root, otherwise under the first link that leads to it. Used once.
 */
final class LocalTree {
  private static final String UNDECODABLE = "\uFFFD";

  private final URI root;
  private final Listing listing;
  private final Deque<Child> links = new ArrayDeque<>();
  private final Set<Object> listed = new HashSet<>();
  private final List<InputFile> files = new ArrayList<>();

  LocalTree(URI root) {
    this(root, Files::newDirectoryStream);
  }

  LocalTree(URI root, Listing listing) {
    this.root = root;
    this.listing = listing;
  }

  /** Gives what a folder holds. */
  interface Listing {
    DirectoryStream<Path> of(Path folder) throws IOException;
  }

  /**
   * What a folder holds.
   *
   * @param path below the root, as it is shown
   */
  private record Child(Path location, String path) {}

  /** The root, or a disk that fails: how much there is remains unknown. */
  static final class UnlistedException extends IOException {
    private static final long serialVersionUID = 1;

    UnlistedException(Path folder, IOException cause) {
      super(folder.toString(), cause);
    }
  }

  /** In no order; what cannot be read, such as a broken link or a closed folder, is a file too. */
  List<InputFile> files() throws UnlistedException {
    links.add(new Child(Path.of(root.getPath()), ""));
    while (!links.isEmpty()) {
      enter(links.remove());
    }
    return files;
  }

  private void enter(Child folder) throws UnlistedException {
    try {
      if (listed.add(Files.readAttributes(folder.location, BasicFileAttributes.class).fileKey())) {
        for (Child inner : list(folder)) {
          enterOrPutOff(inner);
        }
      }
    } catch (UnlistedException e) {
      throw e;
    } catch (AccessDeniedException e) {
      addClosed(folder, e);
    } catch (IOException e) {
      throw new UnlistedException(folder.location, e);
    }
  }

  private void addClosed(Child folder, AccessDeniedException cause) throws UnlistedException {
    if (folder.path.isEmpty()) {
      throw new UnlistedException(folder.location, cause);
    }
    addUnknown(new Child(folder.location, folder.path.substring(0, folder.path.length() - 1)));
  }

  /** Links come last: what they lead to may have a place of its own. */
  private void enterOrPutOff(Child folder) throws UnlistedException {
    if (Files.isSymbolicLink(folder.location)) {
      links.add(folder);
    } else {
      enter(folder);
    }
  }

  /** The folders in it and links to folders, in the order of their names. */
  private List<Child> list(Child folder) throws IOException {
    List<Child> folders = new ArrayList<>();
    List<Path> undecodable = new ArrayList<>();
    try (DirectoryStream<Path> children = listing.of(folder.location)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (name.contains(UNDECODABLE)) {
          undecodable.add(child);
        } else if (!InputFolder.isHidden(name)) {
          add(new Child(child, folder.path + name), folders);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    addNumbered(folder, undecodable, folders);
    folders.sort((a, b) -> a.location.compareTo(b.location));
    return folders;
  }

  /** Names that differ in what is no UTF-8 look the same: a later one gets its number. */
  private void addNumbered(Child folder, List<Path> children, List<Child> folders) {
    Map<String, Integer> seen = new HashMap<>();
    for (Path child : children.stream().sorted().toList()) {
      String name = child.getFileName().toString();
      int times = seen.merge(name, 1, Integer::sum);
      String shown = times == 1 ? name : name + " (" + times + ")";
      if (!InputFolder.isHidden(name)) {
        add(new Child(child, folder.path + shown), folders);
      }
    }
  }

  private void add(Child child, List<Child> folders) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(child.location, BasicFileAttributes.class);
      if (!attributes.isDirectory()) {
        files.add(file(child, attributes.size(), attributes.lastModifiedTime().toInstant()));
      } else {
        folders.add(new Child(child.location, child.path + "/"));
      }
    } catch (IOException e) {
      addUnknown(child);
    }
  }

  /** A link to nothing, or what may not be looked at: reading it says so. */
  private void addUnknown(Child child) {
    try {
      BasicFileAttributes own =
          Files.readAttributes(
              child.location, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      files.add(file(child, 0, own.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      files.add(file(child, 0, Instant.EPOCH));
    }
  }

  private InputFile file(Child child, long bytes, Instant modified) {
    return new InputFile(root, child.path, bytes, Instant.ofEpochMilli(modified.toEpochMilli()));
  }
}
