package org.comention.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.spark.sql.types.DataType;
import org.comention.table.Table;

/**
 * Proves that the files of a version are those that its manifest names: size, columns and rows, and
 * no others under the version's own folder.
 */
final class FileProof {
  private static final String SCHEMA_KEY = "org.apache.spark.sql.parquet.row.metadata";

  private final FileSystem files;
  private final Footers footers;
  private final Published published;

  FileProof(Published published) throws IOException {
    this.files = new FileSystems().of(published.layout().root());
    this.footers = new Footers(files);
    this.published = published;
  }

  /** Of files of other months than these the size alone is looked at. */
  List<Violation> violations(Set<String> months) throws IOException {
    List<Violation> found = new ArrayList<>();
    for (Table table : Table.values()) {
      for (LiveFile file : published.manifest().tables().of(table)) {
        boolean open = file.month() == null || months.contains(file.month());
        String wrong = open ? wrongInside(table, file) : wrongSize(file);
        if (!wrong.isEmpty()) {
          found.add(new Violation(table.label(), file.path(), wrong));
        }
      }
      found.addAll(wrongLinks(table));
    }
    return found;
  }

  /** Names under the version's own folder that lead to other files than its manifest does. */
  private List<Violation> wrongLinks(Table table) throws IOException {
    Store store = Store.of(files);
    if (!store.hasLinks()) {
      return List.of();
    }
    Layout layout = published.layout();
    int version = published.manifest().version();
    SortedMap<String, String> wrong = new TreeMap<>();
    for (LiveFile file : published.manifest().tables().of(table)) {
      wrong.put(layout.relative(layout.link(version, table.label(), file)), "is not there");
    }
    Path folder = new Path(layout.version(version), table.label());
    for (FileStatus there : new Versions(store, layout).files(folder)) {
      String name = layout.relative(there.getPath());
      if (wrong.remove(name) == null) {
        wrong.put(name, "is not of this version");
      }
    }
    List<Violation> found = new ArrayList<>();
    wrong.forEach((name, what) -> found.add(new Violation(table.label(), name, what)));
    return found;
  }

  /** Empty where nothing is. */
  private String wrongSize(LiveFile file) throws IOException {
    try {
      long bytes = files.getFileStatus(published.layout().file(file.path())).getLen();
      return bytes == file.bytes() ? "" : "has " + bytes + " bytes, not " + file.bytes();
    } catch (FileNotFoundException e) {
      return "is not there";
    }
  }

  private String wrongInside(Table table, LiveFile file) throws IOException {
    String wrong = wrongSize(file);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    try {
      ParquetMetadata footer = footers.of(published.layout().file(file.path()));
      if (Footers.rows(footer) != file.rows()) {
        return "has " + Footers.rows(footer) + " rows, not " + file.rows();
      }
      String columns = columns(footer);
      return columns.equals(TableWriter.stored(table).catalogString())
          ? ""
          : "has the columns " + columns;
    } catch (IOException | RuntimeException e) {
      return "cannot be read: " + Reasons.reason(e);
    }
  }

  /** As Spark notes them in the files that it writes. */
  private static String columns(ParquetMetadata footer) {
    String json = footer.getFileMetaData().getKeyValueMetaData().get(SCHEMA_KEY);
    return json == null ? "of another program" : DataType.fromJson(json).catalogString();
  }
}
