package org.comention.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.GazetteerException;
import org.comention.gazetteer.GazetteerFolder;

/** Opens the gazetteer that a command works with. */
final class Gazetteers {
  private static final int SHOWN_FINDINGS = 10;

  private Gazetteers() {}

  /** Ours with the user's folders over it; a UserError where one has an error. */
  static Gazetteer load(List<String> folders) {
    try {
      return Gazetteer.load(folders(folders));
    } catch (GazetteerException e) {
      String shown =
          e.findings().stream()
              .limit(SHOWN_FINDINGS)
              .map(finding -> "\n  " + finding)
              .collect(Collectors.joining());
      throw UserError.usage(
          "use the gazetteer",
          "it has " + e.findings().size() + (e.findings().size() == 1 ? " error" : " errors"),
          "Mend what lint finds:" + shown.substring(0, shown.length() - 1));
    }
  }

  /** The folders in the order in which they are laid over each other, ours first. */
  static List<GazetteerFolder> folders(List<String> own) {
    List<GazetteerFolder> folders = new ArrayList<>(List.of(GazetteerFolder.bundled()));
    own.forEach(name -> folders.add(folder(name)));
    return folders;
  }

  private static GazetteerFolder folder(String name) {
    if (!UserFiles.isUrl(name) && !Files.isDirectory(Path.of(name))) {
      throw missing(name, "there is no such folder");
    }
    try {
      GazetteerFolder folder =
          UserFiles.isUrl(name)
              ? GazetteerFolder.read(name, file -> open(name + "/" + file))
              : GazetteerFolder.of(Path.of(name));
      if (folder.files().isEmpty()) {
        throw missing(name, "it has none of the six files, such as officials.csv");
      }
      return folder;
    } catch (IOException e) {
      throw missing(name, Reasons.reason(e));
    }
  }

  private static InputStream open(String url) throws IOException {
    try {
      return UserFiles.open(url);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private static UserError missing(String name, String why) {
    return UserError.usage(
        "read the gazetteer folder " + name, why, "Name a folder with gazetteer files");
  }
}
