package org.comention.table;

import java.io.Serializable;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.comention.archive.ArchiveFile;
import org.comention.archive.Range;

/** Reads the pieces of one task, a row of its number and pieces, one after the other. */
final class FileReading implements FlatMapFunction<Row, Row> {
  private final Store store;
  private final ArchiveEntries.Rules rules;
  private final String batch;

  FileReading(Store store, ArchiveEntries.Rules rules, String batch) {
    this.store = store;
    this.rules = rules;
    this.batch = batch;
  }

  /**
   * Where files are read.
   *
   * @param roots the input folders
   */
  record Store(List<URI> roots, SerializableConfiguration hadoop, LongAccumulator bytesRead)
      implements Serializable {

    private ArchiveFile file(Row piece, Configuration configuration) {
      HadoopFile.Store opened =
          new HadoopFile.Store(roots.get(piece.getInt(0)), configuration, bytesRead::add);
      Range range = new Range(piece.getLong(3), piece.getLong(4));
      return new HadoopFile(opened, piece.getString(1), piece.getLong(2), range);
    }
  }

  @Override
  public Iterator<Row> call(Row task) {
    Configuration configuration = store.hadoop().value();
    List<ArchiveFile> files =
        task.<Row>getList(1).stream().map(piece -> store.file(piece, configuration)).toList();
    EntryRows rows = new EntryRows(files, rules, batch);
    // Who reads only the first rows never comes to the end, where the last file is closed.
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
    return rows;
  }
}
