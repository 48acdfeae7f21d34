package org.comention.job;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.comention.table.Table;

/**
 * The tables once more, as Iceberg tables in a catalog of Spark's. What the tables folder holds is
 * the truth: the catalog follows it, and can be made anew from any version. Iceberg's classes are
 * used by {@link CatalogTable} alone, so that only a run that names a catalog needs them.
 */
final class Catalog {
  private static final String CATALOG_CLASS = "org.apache.iceberg.spark.SparkCatalog";

  /** What our tests use; it is made for this Spark alone. */
  static final String PACKAGE = "org.apache.iceberg:iceberg-spark-runtime-4.1_2.13:1.12.0";

  private final String name;
  private final Map<Table, CatalogTable> tables;
  private final Versions versions;
  private final Stages stages;

  private Catalog(String name, Map<Table, CatalogTable> tables, Versions versions, Stages stages) {
    this.name = name;
    this.tables = tables;
    this.versions = versions;
    this.stages = stages;
  }

  /**
   * A UserError where there is no such catalog, or where its tables are not ours; writes nothing.
   */
  static Catalog open(SparkSession spark, String name, Versions versions, Stages stages) {
    requireIceberg(spark, name);
    LiveTables live = new LiveTables(spark, versions.layout());
    Map<Table, CatalogTable> tables = new EnumMap<>(Table.class);
    try {
      for (Table table : Table.values()) {
        CatalogTable there = new CatalogTable(spark, name, table, live);
        there.requireFit();
        tables.put(table, there);
      }
    } catch (IllegalArgumentException e) {
      throw unusable(name, Reasons.reason(e), "Mend its settings, " + key(name) + ".*");
    }
    return new Catalog(name, tables, versions, stages);
  }

  private static void requireIceberg(SparkSession spark, String name) {
    if (spark.conf().getOption(key(name)).isEmpty()) {
      throw unusable(
          name,
          "Spark knows no catalog of this name",
          "Give --conf " + key(name) + "=" + CATALOG_CLASS + ", and the catalog's own settings");
    }
    try {
      Class.forName(CATALOG_CLASS, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw unusable(
          name, "Iceberg is not on the class path", "Give --conf spark.jars.packages=" + PACKAGE);
    }
  }

  private static String key(String name) {
    return "spark.sql.catalog." + name;
  }

  private static UserError unusable(String name, String why, String instead) {
    return UserError.usage("use the catalog " + name, why, instead);
  }

  /**
   * Brings the newest version into the catalog. Once all tables have it, they get the tag of its
   * run, {@code runs} last; then the tags of versions that are no longer kept go. What an earlier
   * call has done is not done again.
   *
   * @throws UserError with {@link ExitCode#LOST} where another run did the same and was first
   */
  void follow() throws IOException {
    List<Manifest> kept = versions.all();
    if (kept.isEmpty()) {
      return;
    }
    Manifest newest = kept.get(0);
    stages.begin("Writing to the catalog " + name, Goal.UNKNOWN);
    try {
      follow(newest, kept);
    } catch (Exception e) {
      // Of a version that is none any more, files may have gone as they were read.
      if (!isOvertaken(newest)) {
        throw failed(e);
      }
    }
    if (isOvertaken(newest)) {
      follow();
    }
  }

  private void follow(Manifest newest, List<Manifest> kept) throws NoSuchTableException {
    Map<Table, Long> snapshots = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      snapshots.put(table, tables.get(table).bring(newest, kept));
      stages.reached(table.label() + " in the catalog");
    }
    String tag = CatalogTable.tag(newest);
    for (Table table : Table.values()) {
      tables.get(table).tag(tag, snapshots.get(table));
      stages.reached(table.label() + " tagged");
    }
    Set<String> live = kept.stream().map(CatalogTable::tag).collect(Collectors.toSet());
    tables.values().forEach(table -> table.keepTags(live));
    stages.reached("catalog cleaned");
  }

  private boolean isOvertaken(Manifest version) throws IOException {
    return versions.newest().filter(last -> last.version() > version.version()).isPresent();
  }

  private RuntimeException failed(Exception cause) {
    RuntimeException error =
        CatalogTable.isConflict(cause)
            ? UserError.lost(
                "write to the catalog " + name,
                "another program writes there too",
                "All is in the tables folder: the next run brings it to the catalog")
            : new IllegalStateException(
                "the catalog has not all that is published: " + Reasons.reason(cause));
    error.initCause(cause);
    return error;
  }
}
