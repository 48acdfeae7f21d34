package org.comention.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a verb makes for its user: there whole, or not at all. {@code -} is standard output.
 */
final class OutputFile {
  private static final String STANDARD = "-";

  private final String name;
  private final Console console;

  private OutputFile(String name, Console console) {
    this.name = name;
    this.console = console;
  }

  /** What fills the file. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * A file that may be made; a UserError where it may not.
   *
   * @param force whether one that exists may be replaced
   */
  static OutputFile of(String name, boolean force, Console console) {
    if (!force && !name.equals(STANDARD) && Files.exists(Path.of(name))) {
      throw unusable(name, "it exists", "Name another file, or give --force to replace it");
    }
    return replaced(name, console);
  }

  /** The same, whether it exists or not. */
  static OutputFile replaced(String name, Console console) {
    Path file = Path.of(name).toAbsolutePath();
    if (!name.equals(STANDARD) && !Files.isDirectory(file.getParent())) {
      throw unusable(
          name, "there is no folder " + file.getParent(), "Make it, or name another file");
    }
    if (!name.equals(STANDARD) && Files.isDirectory(file)) {
      throw unusable(name, "it is a folder", "Name a file in it");
    }
    return new OutputFile(name, console);
  }

  private static UserError unusable(String name, String why, String instead) {
    return UserError.usage("write " + name, why, instead);
  }

  /** Beside its place first, then moved there. */
  void write(Content content) throws IOException {
    if (name.equals(STANDARD)) {
      content.write(console.out());
      console.out().flush();
      return;
    }
    Path file = Path.of(name).toAbsolutePath();
    Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        content.write(out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** For messages. */
  @Override
  public String toString() {
    return name.equals(STANDARD) ? "standard output" : name;
  }
}
