package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.comention.table.Table;

/**
 * One of our tables in an Iceberg catalog. Each of its snapshots says which live files it was made
 * of ({@link SnapshotNote}), so that a copy goes on where another one was killed.
 */
final class CatalogTable {
  private static final String NAMESPACE = "comention";
  private static final String OUR_TAG = "run-[0-9]{8}T[0-9]{9}-[0-9a-f]+";

  private final SparkSession spark;
  private final String catalog;
  private final Table table;
  private final LiveTables live;

  CatalogTable(SparkSession spark, String catalog, Table table, LiveTables live) {
    this.spark = spark;
    this.catalog = catalog;
    this.table = table;
    this.live = live;
  }

  /** The tag of a version, which each table gets. */
  static String tag(Manifest version) {
    return "run-" + version.run().id();
  }

  /** Whether something failed because another program has written to the same table. */
  static boolean isConflict(Throwable failure) {
    return failure instanceof CommitFailedException
        || failure instanceof ValidationException
        || (failure.getCause() != null && isConflict(failure.getCause()));
  }

  /** A UserError where there is such a table that is not Iceberg's or has other columns. */
  void requireFit() {
    if (!spark.catalog().tableExists(name())) {
      return;
    }
    if (!icebergs().tableExists(identifier())) {
      throw unusable("it is no table of Iceberg");
    }
    String found = spark.table(name()).schema().catalogString();
    if (!found.equals(table.schema().catalogString())) {
      throw unusable("it has other columns");
    }
  }

  private UserError unusable(String why) {
    return UserError.usage(
        "write to the table " + catalog + "." + identifier(),
        why,
        "Name another catalog with --catalog, or drop that table");
  }

  /**
   * The snapshot that holds a version's rows; only the months that differ are written.
   *
   * @param kept versions, one of which the table may hold
   */
  long bring(Manifest version, List<Manifest> kept) throws NoSuchTableException {
    if (!icebergs().tableExists(identifier())) {
      make();
    }
    Snapshot before = loaded().currentSnapshot();
    List<LiveFile> files = version.tables().of(table);
    if (!holds(before, files)) {
      replace(before, files, kept);
    }
    Snapshot after = loaded().currentSnapshot();
    if (!holds(after, files)) {
      throw new CommitFailedException("another program has written to %s", identifier());
    }
    return after.snapshotId();
  }

  private static boolean holds(Snapshot snapshot, List<LiveFile> files) {
    return SnapshotNote.heldBy(snapshot).filter(SnapshotNote.nameOf(files)::equals).isPresent();
  }

  private void make() {
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + quoted(catalog) + "." + NAMESPACE);
    spark.sql(
        String.format(
            Locale.ROOT,
            """
            CREATE TABLE IF NOT EXISTS %s (%s) USING iceberg %s
            TBLPROPERTIES ('write.metadata.delete-after-commit.enabled' = 'true')\
            """,
            name(),
            table.schema().toDDL(),
            table.byMonth() ? "PARTITIONED BY (" + Table.MONTH + ")" : ""));
  }

  private void replace(Snapshot before, List<LiveFile> files, List<Manifest> kept)
      throws NoSuchTableException {
    Optional<List<LiveFile>> old =
        kept.stream()
            .map(version -> version.tables().of(table))
            .filter(known -> table.byMonth() && holds(before, known))
            .findFirst();
    if (old.isPresent()) {
      Set<String> months = changedMonths(old.get(), files);
      List<LiveFile> changed = files.stream().filter(f -> months.contains(f.month())).toList();
      Column those = col(Table.MONTH).isin(months.toArray());
      overwrite(those, changed, SnapshotNote.ofChange(files, before));
    } else {
      overwrite(lit(true), files, SnapshotNote.ofAll(files));
    }
  }

  private static Set<String> changedMonths(List<LiveFile> before, List<LiveFile> after) {
    Set<LiveFile> both = new HashSet<>(before);
    both.retainAll(after);
    return Stream.concat(before.stream(), after.stream())
        .filter(file -> !both.contains(file))
        .map(LiveFile::month)
        .collect(Collectors.toSet());
  }

  private void overwrite(Column gone, List<LiveFile> files, SnapshotNote note)
      throws NoSuchTableException {
    Dataset<Row> rows = table.exactly(live.read(table, files));
    rows.writeTo(name()).options(note.properties()).overwrite(gone);
  }

  void tag(String tag, long snapshot) {
    org.apache.iceberg.Table iceberg = loaded();
    if (!iceberg.refs().containsKey(tag)) {
      change(() -> iceberg.manageSnapshots().createTag(tag, snapshot).commit());
    }
  }

  /** What Iceberg takes for a mistake of ours is another program that did the same. */
  private void change(Runnable change) {
    try {
      change.run();
    } catch (IllegalArgumentException e) {
      throw new CommitFailedException(e, "another program has changed %s", identifier());
    }
  }

  /** Drops our other tags, and the snapshots with their files that nothing leads to then. */
  void keepTags(Set<String> live) {
    org.apache.iceberg.Table iceberg = loaded();
    List<String> gone =
        iceberg.refs().keySet().stream()
            .filter(tag -> tag.matches(OUR_TAG) && !live.contains(tag))
            .toList();
    if (!gone.isEmpty()) {
      ManageSnapshots tags = iceberg.manageSnapshots();
      gone.forEach(tags::removeTag);
      change(tags::commit);
    }
    // By their ids: otherwise Iceberg leaves the files that the oldest of the others has dropped.
    List<Long> loose = loose(iceberg);
    if (!loose.isEmpty()) {
      ExpireSnapshots end = iceberg.expireSnapshots();
      loose.forEach(end::expireSnapshotId);
      change(end::commit);
    }
  }

  private static List<Long> loose(org.apache.iceberg.Table iceberg) {
    Set<Long> named =
        iceberg.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
    List<Long> loose = new ArrayList<>();
    iceberg.snapshots().forEach(snapshot -> loose.add(snapshot.snapshotId()));
    loose.removeAll(named);
    return loose;
  }

  private org.apache.iceberg.Table loaded() {
    org.apache.iceberg.Table iceberg = icebergs().loadTable(identifier());
    iceberg.refresh();
    return iceberg;
  }

  private org.apache.iceberg.catalog.Catalog icebergs() {
    return Spark3Util.loadIcebergCatalog(spark, catalog);
  }

  private TableIdentifier identifier() {
    return TableIdentifier.of(NAMESPACE, table.label());
  }

  /** As SQL names it. */
  private String name() {
    return quoted(catalog) + "." + identifier();
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
