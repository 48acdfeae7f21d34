package org.comention.gazetteer.imports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * A gazetteer folder that was made of a list, and how.
 *
 * @param files by name, as in {@link org.comention.gazetteer.GazetteerFolder}
 * @param ledgers of entries, persons, terms and aliases, by these names
 * @param offices how many the bundled gazetteer does not have
 * @param suffixed how many persons have an id with a suffix, since another has their name
 * @param knownOnFirstDay how many terms have neither an end nor a later day on which they held
 */
public record ImportedFolder(
    Map<String, byte[]> files,
    Map<String, Ledger> ledgers,
    int offices,
    long suffixed,
    long knownOnFirstDay) {
  public ImportedFolder {
    files = new TreeMap<>(files);
  }

  /** Writes a new or empty folder: all of it or nothing. Throws where something is there. */
  public void write(Path folder) throws IOException {
    Path target = folder.toAbsolutePath();
    Files.createDirectories(target.getParent());
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid();
    Path draft = Files.createDirectory(target.resolveSibling(name));
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(draft.resolve(file.getKey()), file.getValue());
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(draft);
    }
  }

  private static void remove(Path draft) throws IOException {
    if (Files.exists(draft)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(draft);
    }
  }
}
