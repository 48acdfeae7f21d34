package org.comention.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The bytes of one gazetteer folder.
 *
 * @param name for messages
 * @param files file name to content; a folder laid over another may hold any of the six files
 */
public record GazetteerFolder(String name, Map<String, byte[]> files) implements Serializable {
  public GazetteerFolder {
    files = new TreeMap<>(files);
  }

  /** Opens one file of a folder, wherever it is stored. */
  @FunctionalInterface
  public interface Opener {
    /** The content, or null where there is no such file. */
    InputStream open(String fileName) throws IOException;
  }

  /** The gazetteer inside the jar. */
  public static GazetteerFolder bundled() {
    try {
      return read("conf/gazetteer", GazetteerFolder::openResource);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bundled gazetteer", e);
    }
  }

  /** A folder on a local disk. */
  public static GazetteerFolder of(Path folder) throws IOException {
    return read(
        folder.toString(),
        name ->
            Files.exists(folder.resolve(name)) ? Files.newInputStream(folder.resolve(name)) : null);
  }

  /** A folder anywhere. */
  public static GazetteerFolder read(String name, Opener opener) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (GazetteerFile file : GazetteerFile.values()) {
      try (InputStream content = opener.open(file.fileName())) {
        if (content != null) {
          files.put(file.fileName(), content.readAllBytes());
        }
      }
    }
    return new GazetteerFolder(name, files);
  }

  byte[] content(GazetteerFile file) {
    return files.get(file.fileName());
  }

  private static InputStream openResource(String fileName) {
    return Objects.requireNonNull(
        GazetteerFolder.class.getResourceAsStream("/org/comention/conf/gazetteer/" + fileName),
        fileName);
  }
}
