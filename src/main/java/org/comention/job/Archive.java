package org.comention.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.comention.archive.DisplayText;
import org.comention.table.InputFile;

/** All input folders of a run together. */
final class Archive {
  private final List<InputFolder> folders = new ArrayList<>();

  /** A UserError where a folder cannot be read. */
  Archive(List<String> inputs, FileSystems systems) {
    for (String input : inputs) {
      folders.add(InputFolder.of(input, systems));
    }
  }

  /** A UserError where an input holds the tables folder, or lies in it: a run would read itself. */
  void requireApartFrom(Path tables) {
    for (InputFolder folder : folders) {
      if (within(tables, folder.root())) {
        throw UserError.usage(
            "write the tables to " + tables.toUri().getPath(),
            "that is inside the input folder " + folder.given(),
            "Name a folder outside of all inputs with --tables");
      }
      if (within(folder.root(), tables)) {
        throw UserError.usage(
            "read the input folder " + folder.given(),
            "it is inside the tables folder " + tables.toUri().getPath(),
            "Name another folder with --tables");
      }
    }
  }

  private static boolean within(Path inner, Path outer) {
    return (inner.toUri() + "/").startsWith(outer.toUri() + "/");
  }

  /** All files by path; a UserError where two inputs have the same one. */
  List<InputFile> list() {
    List<InputFile> all = new ArrayList<>();
    folders.forEach(folder -> all.addAll(folder.list()));
    all.sort(Comparator.comparing(InputFile::path));
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).path().equals(all.get(i - 1).path())) {
        throw twice(all.get(i - 1), all.get(i));
      }
    }
    return all;
  }

  private UserError twice(InputFile file, InputFile other) {
    return UserError.usage(
        "read " + DisplayText.of(file.path()),
        "both " + given(file) + " and " + given(other) + " have a file of this name",
        "Rename one, or give their common parent folder as the one --input");
  }

  private String given(InputFile file) {
    return folders.stream()
        .filter(folder -> folder.root().toUri().equals(file.root()))
        .findFirst()
        .map(InputFolder::given)
        .orElseThrow();
  }
}
