package org.comention.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.comention.table.Table;

/** Writes tables into a run's own folder, each once, and tells their files. */
final class TableWriter {
  private static final String MONTH_FOLDER = Table.MONTH + "=";

  private final SparkSession spark;
  private final FileSystem files;
  private final Layout layout;
  private final String run;

  TableWriter(SparkSession spark, Versions versions, String run) {
    this.spark = spark;
    this.files = versions.store().files();
    this.layout = versions.layout();
    this.run = run;
  }

  /** Rows of one batch. */
  List<LiveFile> writeFacts(Table table, Dataset<Row> rows, String batch) throws IOException {
    return write(table, rows, List.of(batch));
  }

  /** Rows that were computed from others. */
  List<LiveFile> writeDerived(Table table, Dataset<Row> rows) throws IOException {
    return write(table, rows, List.of());
  }

  /** A file without rows, so that every engine finds the columns; of no batch. */
  List<LiveFile> writeEmpty(Table table) throws IOException {
    Path folder = layout.data(run, table.label());
    StructType schema = stored(table);
    Path target = table.byMonth() ? new Path(folder, MONTH_FOLDER + "undated") : folder;
    parquet(spark.createDataFrame(List.of(), schema).coalesce(1)).save(target.toString());
    return written(table, List.of());
  }

  /** The columns inside the files: the month is in their folders' names. */
  static StructType stored(Table table) {
    StructType schema = table.schema();
    return table.byMonth()
        ? new StructType(Arrays.copyOf(schema.fields(), schema.size() - 1))
        : schema;
  }

  private List<LiveFile> write(Table table, Dataset<Row> rows, List<String> batches)
      throws IOException {
    Dataset<Row> sized =
        table.byMonth() ? rows.hint("rebalance", col(Table.MONTH)) : rows.hint("rebalance");
    DataFrameWriter<Row> writer = parquet(table.exactly(sized.sortWithinPartitions(table.order())));
    if (table.byMonth()) {
      writer = writer.partitionBy(Table.MONTH);
    }
    writer.save(layout.data(run, table.label()).toString());
    return written(table, batches);
  }

  private static DataFrameWriter<Row> parquet(Dataset<Row> rows) {
    return rows.write()
        .format("parquet")
        .option("compression", "zstd")
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
  }

  /** What lies in the table's folder, in the order of its names. */
  private List<LiveFile> written(Table table, List<String> batches) throws IOException {
    List<LiveFile> found = new ArrayList<>();
    Path folder = layout.data(run, table.label());
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
    while (all.hasNext()) {
      LocatedFileStatus status = all.next();
      if (status.getPath().getName().endsWith(".parquet")) {
        found.add(live(status, batches));
      }
    }
    found.sort(Comparator.comparing(LiveFile::path));
    return found;
  }

  private LiveFile live(LocatedFileStatus status, List<String> batches) throws IOException {
    Path path = status.getPath();
    String parent = path.getParent().getName();
    String month = parent.startsWith(MONTH_FOLDER) ? parent.substring(MONTH_FOLDER.length()) : null;
    return new LiveFile(layout.relative(path), month, rows(status), status.getLen(), batches);
  }

  private long rows(LocatedFileStatus status) throws IOException {
    HadoopInputFile file = HadoopInputFile.fromStatus(status, files.getConf());
    try (ParquetFileReader reader = ParquetFileReader.open(file)) {
      return reader.getRecordCount();
    }
  }
}
