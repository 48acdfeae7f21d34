package org.comention.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.comention.table.Table;

/** Writes tables into a run's own folder, each once, and tells their files. */
final class TableWriter {
  private final SparkSession spark;
  private final Versions versions;
  private final Layout layout;
  private final String run;
  private final Footers footers;
  private final Map<Table, Integer> folders = new EnumMap<>(Table.class);

  TableWriter(SparkSession spark, Versions versions, String run) {
    this.spark = spark;
    this.versions = versions;
    this.layout = versions.layout();
    this.run = run;
    this.footers = new Footers(versions.store().files());
  }

  /** Rows that were computed from others. */
  List<LiveFile> writeDerived(Table table, Dataset<Row> rows) throws IOException {
    return writeFacts(table, rows, BatchesOfMonth.NONE);
  }

  /** A file without rows, so that every engine finds the columns; of no batch. */
  List<LiveFile> writeEmpty(Table table) throws IOException {
    Path folder = freshFolder(table);
    StructType schema = stored(table);
    Path target = table.byMonth() ? Layout.ofMonth(folder, "undated") : folder;
    parquet(spark.createDataFrame(List.of(), schema).coalesce(1)).save(target.toString());
    return written(folder, BatchesOfMonth.NONE);
  }

  /** No folder is written to twice, whatever became of the first writing. */
  private Path freshFolder(Table table) {
    int before = folders.merge(table, 1, Integer::sum) - 1;
    return layout.data(run, before == 0 ? table.label() : table.label() + "-" + before);
  }

  /** The columns inside the files: the month is in their folders' names. */
  static StructType stored(Table table) {
    StructType schema = table.schema();
    return table.byMonth()
        ? new StructType(Arrays.copyOf(schema.fields(), schema.size() - 1))
        : schema;
  }

  /** Rows of some batches. */
  List<LiveFile> writeFacts(Table table, Dataset<Row> rows, BatchesOfMonth batches)
      throws IOException {
    Path folder = freshFolder(table);
    Dataset<Row> exact = table.exactly(rows);
    Dataset<Row> sized =
        table.byMonth() ? exact.hint("rebalance", col(Table.MONTH)) : exact.hint("rebalance");
    DataFrameWriter<Row> writer = parquet(sized.sortWithinPartitions(table.order()));
    if (table.byMonth()) {
      writer = writer.partitionBy(Table.MONTH);
    }
    writer.save(folder.toString());
    return written(folder, batches);
  }

  private static DataFrameWriter<Row> parquet(Dataset<Row> rows) {
    return rows.write()
        .format("parquet")
        .option("compression", "zstd")
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
  }

  /** What lies in a folder, in the order of its names. */
  private List<LiveFile> written(Path folder, BatchesOfMonth batches) throws IOException {
    List<LiveFile> found = new ArrayList<>();
    for (FileStatus status : versions.files(folder)) {
      if (status.getPath().getName().endsWith(".parquet")) {
        found.add(live(status, batches));
      }
    }
    found.sort(Comparator.comparing(LiveFile::path));
    return found;
  }

  private LiveFile live(FileStatus status, BatchesOfMonth batches) throws IOException {
    Path path = status.getPath();
    String parent = path.getParent().getName();
    String month = parent.startsWith(Layout.MONTH) ? parent.substring(Layout.MONTH.length()) : null;
    return new LiveFile(
        layout.relative(path), month, footers.rows(status), status.getLen(), batches.get(month));
  }
}
