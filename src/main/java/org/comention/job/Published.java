package org.comention.job;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.hadoop.fs.Path;
import org.comention.table.Table;

/**
 * A committed version, opened for reading once: all its tables belong together, whatever is
 * published meanwhile. Asks the manifest alone and starts no Spark.
 */
record Published(Manifest manifest, Layout layout) {

  /** The last version; a UserError where there is none. */
  static Published last(Versions versions) throws IOException {
    Manifest manifest =
        versions
            .newest()
            .orElseThrow(
                () ->
                    UserError.usage(
                        "read the tables in " + Layout.shown(versions.layout().root()),
                        "there are none",
                        "Name a folder into which run has published with --tables"));
    return new Published(manifest, versions.layout());
  }

  /** One of the versions that are kept; a UserError where it is none of them. */
  static Published at(Versions versions, int number) throws IOException {
    Published last = last(versions);
    Manifest manifest =
        versions
            .at(number)
            .orElseThrow(
                () ->
                    UserError.usage(
                        "read version " + number + " in " + Layout.shown(versions.layout().root()),
                        "it is not there",
                        "The last version is " + last.manifest.version()));
    return new Published(manifest, versions.layout());
  }

  /**
   * The files of a table in a period, at least one; a UserError where there are none. The table
   * goes by its label: to know its columns would mean to load much of Spark.
   */
  List<LiveFile> files(String table, Period period) {
    List<LiveFile> all = files(table);
    if (period.equals(Period.ALL)) {
      return all;
    }
    List<LiveFile> files = all.stream().filter(file -> isOf(period, file)).toList();
    if (files.isEmpty()) {
      boolean monthless = all.stream().allMatch(file -> file.month() == null);
      throw UserError.usage(
          "read " + period + " of " + table,
          monthless ? "this table has no months" : "there is no file of that time",
          "Leave out --from and --to, or give others");
    }
    return files;
  }

  private List<LiveFile> files(String table) {
    Map<String, List<LiveFile>> known = manifest.tables().byTable();
    if (!known.containsKey(table)) {
      throw UserError.usage(
          "read the table " + table,
          "there is none of this name",
          "Did you mean " + Nearest.to(table, known.keySet()) + "?");
    }
    return known.get(table);
  }

  private static boolean isOf(Period period, LiveFile file) {
    return file.month() != null && period.contains(file.month());
  }

  /** Months of a period in which there are documents; a UserError where there are none. */
  SortedSet<String> months(Period period) {
    SortedSet<String> months = manifest.tables().months(Table.DOCUMENTS);
    months.removeIf(month -> !period.contains(month));
    if (months.isEmpty()) {
      throw UserError.usage(
          "read " + period,
          "the tables have no documents of that time",
          "Choose another time with --from and --to; " + extent());
    }
    return months;
  }

  private String extent() {
    SortedSet<String> dated = manifest.tables().months(Table.DOCUMENTS).headSet(Period.UNDATED);
    return dated.isEmpty()
        ? "no document has a month"
        : "there are documents from " + dated.first() + " to " + dated.last();
  }

  /** The file's name for any program: a plain path on the local disk, else the full address. */
  String address(LiveFile file) {
    Path path = layout.file(file.path());
    URI uri = path.toUri();
    return "file".equals(uri.getScheme()) ? uri.getPath() : path.toString();
  }
}
