package org.comention.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** One row a file that was read, also where nothing came out of it. */
public final class Inputs {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          batch STRING NOT NULL
            COMMENT 'Batch whose run read it',
          path STRING NOT NULL
            COMMENT 'File, relative to its input folder, with / between names',
          bytes BIGINT NOT NULL
            COMMENT 'Size as listed before it was read',
          modified TIMESTAMP NOT NULL
            COMMENT 'Time of its last change as listed before it was read, UTC',
          documents BIGINT NOT NULL
            COMMENT 'Documents that came out of it',
          rejects BIGINT NOT NULL
            COMMENT 'Places in it that could not become a document',
          skipped MAP<STRING, BIGINT> NOT NULL
            COMMENT 'Kind to number of places that are by rule no document, sorted; may be empty'
          """);

  private static final StructType FILES =
      StructType.fromDDL("batch STRING, path STRING, bytes BIGINT, modified TIMESTAMP");

  private static final Column PLACES = count(lit(1)).as("places");

  private Inputs() {}

  /**
   * From {@link ArchiveEntries}.
   *
   * @param files all that were to be read, each path once
   */
  public static Dataset<Row> build(Dataset<Row> entries, List<InputFile> files, String batch) {
    return listed(entries, files, batch)
        .join(entries.transform(Inputs::counted), "path", "left")
        .transform(Inputs::perFile);
  }

  /** Rejects as {@link Rejects} has them. */
  private static Dataset<Row> counted(Dataset<Row> entries) {
    Dataset<Row> rejects =
        Rejects.build(entries).groupBy("path").agg(lit(EntrySchema.REJECT), lit(null), PLACES);
    return entries
        .filter(not(EntrySchema.isReject()))
        .groupBy("path", "entry", "reason")
        .agg(PLACES)
        .union(rejects);
  }

  private static Dataset<Row> listed(Dataset<Row> entries, List<InputFile> files, String batch) {
    List<Row> rows =
        files.stream()
            .map(file -> RowFactory.create(batch, file.path(), file.bytes(), file.modified()))
            .toList();
    return entries.sparkSession().createDataFrame(rows, FILES);
  }

  private static Dataset<Row> perFile(Dataset<Row> counted) {
    Column places = col("places");
    return counted
        .groupBy("batch", "path", "bytes", "modified")
        .agg(
            Counts.sumWhere(EntrySchema.isDocument(), places).as("documents"),
            Counts.sumWhere(EntrySchema.isReject(), places).as("rejects"),
            Counts.byKey(when(EntrySchema.isSkipped(), col("reason")), places).as("skipped"));
  }
}
