package org.comention.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** Files that a user names: paths of this machine, or URLs of any store that Spark reads. */
final class UserFiles {
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private UserFiles() {}

  static boolean isUrl(String name) {
    return URL.matcher(name).matches();
  }

  /** A FileNotFoundException or NoSuchFileException where there is none. */
  static InputStream open(String name) throws IOException {
    return isUrl(name) ? Stored.open(name) : Files.newInputStream(java.nio.file.Path.of(name));
  }

  /** A class of its own, so that paths of this machine load nothing of Hadoop. */
  private static final class Stored {
    private Stored() {}

    static InputStream open(String name) throws IOException {
      Path path = new Path(name);
      return new FileSystems().of(path).open(path);
    }
  }
}
