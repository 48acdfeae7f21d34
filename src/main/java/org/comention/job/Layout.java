package org.comention.job;

import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.comention.table.Table;

/**
 * The names under a tables folder (README, "What lies where").
 *
 * @param root the tables folder, qualified
 */
record Layout(Path root) {
  static final String MONTH = Table.MONTH + "=";

  Path data() {
    return new Path(root, "data");
  }

  /** What one run writes, and nobody else. */
  Path data(String run) {
    return new Path(data(), run);
  }

  Path data(String run, String table) {
    return new Path(data(run), table);
  }

  /** A name in a run's own folder for what is about to be moved elsewhere. */
  Path draft(String run, String name) {
    return new Path(data(run), "_" + name);
  }

  /** As Hive names the folder of a partition. */
  static Path ofMonth(Path table, String month) {
    return new Path(table, MONTH + month);
  }

  Path versions() {
    return new Path(root, "versions");
  }

  Path version(int number) {
    return new Path(versions(), Integer.toString(number));
  }

  /** Under a version a file lies by table and month, wherever its run has written it. */
  Path link(int number, String table, LiveFile file) {
    Path folder = new Path(version(number), table);
    Path ofMonth = file.month() == null ? folder : ofMonth(folder, file.month());
    return new Path(ofMonth, file(file.path()).getName());
  }

  Path manifest(int number) {
    return new Path(version(number), "manifest.json");
  }

  /** The manifest of a version that is none any more, until its files are removed. */
  Path retired(int number) {
    return new Path(version(number), "retired.json");
  }

  /** Holds the number of the version that {@link #current} stands for. */
  Path pointer() {
    return new Path(root, "VERSION");
  }

  Path current() {
    return new Path(root, "current");
  }

  Path logs() {
    return new Path(root, "log");
  }

  Path log(String run) {
    return new Path(logs(), run + ".json");
  }

  /** A file by its path relative to the tables folder. */
  Path file(String relative) {
    return new Path(root, relative);
  }

  /** A path for people and for other engines: without scheme where it is local, and no secrets. */
  static String shown(Path path) {
    URI uri = path.toUri();
    return Redaction.text("file".equals(uri.getScheme()) ? uri.getPath() : uri.toString());
  }

  /** A file under the tables folder, relative to it. */
  String relative(Path file) {
    return root.toUri().relativize(file.toUri()).getPath();
  }
}
