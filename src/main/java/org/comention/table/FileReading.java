package org.comention.table;

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

/** Reads the files of one task, a row of its number and files, one after the other. */
final class FileReading implements FlatMapFunction<Row, Row> {
  private final SerializableConfiguration hadoop;
  private final ArchiveEntries.Rules rules;
  private final String batch;
  private final LongAccumulator bytesRead;

  FileReading(
      SerializableConfiguration hadoop,
      ArchiveEntries.Rules rules,
      String batch,
      LongAccumulator bytesRead) {
    this.hadoop = hadoop;
    this.rules = rules;
    this.batch = batch;
    this.bytesRead = bytesRead;
  }

  @Override
  public Iterator<Row> call(Row task) {
    Configuration configuration = hadoop.value();
    List<ArchiveFile> files =
        task.<Row>getList(1).stream().map(file -> file(file, configuration)).toList();
    EntryRows rows = new EntryRows(files, rules, batch);
    // Who reads only the first rows never comes to the end, where the last file is closed.
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
    return rows;
  }

  private ArchiveFile file(Row file, Configuration configuration) {
    return new HadoopFile(
        file.getString(0), file.getString(1), file.getLong(2), configuration, bytesRead::add);
  }
}
