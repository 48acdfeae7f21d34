package org.comention.job;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.comention.mention.Tagger;
import org.comention.table.ArchiveEntries;
import org.comention.table.Documents;
import org.comention.table.Forgetting;
import org.comention.table.Inputs;
import org.comention.table.LeftOut;
import org.comention.table.Mentions;
import org.comention.table.Rejects;
import org.comention.table.Table;

/** Makes new rows of the tables that gain rows: by reading an archive, and by tagging. */
final class NewRows {
  private final SparkSession spark;
  private final TableWriter writer;
  private final LiveTables tables;
  private final Stages stages;
  private long leftOut;

  NewRows(Tools tools) {
    this.spark = tools.spark();
    this.writer = tools.writer();
    this.tables = tools.tables();
    this.stages = tools.stages();
  }

  /** The rows of what is to be read, without mentions. */
  LiveFiles read(ReadingPlan plan, ArchiveEntries.Rules rules, Forgotten forgotten)
      throws IOException {
    stages.begin("Reading the archive", Goal.bytes(plan.bytes()));
    String batch = plan.batch();
    Dataset<Row> entries =
        Forgetting.whileReading(
                ArchiveEntries.read(spark, plan.files(), rules, batch), forgotten.matches())
            .persist(StorageLevel.DISK_ONLY());
    try {
      BatchesOfMonth one = month -> List.of(batch);
      LiveFiles files = write(LiveFiles.NONE, Table.DOCUMENTS, Documents.build(entries), one);
      stages.begin("Writing what was read", Goal.UNKNOWN);
      files = write(files, Table.REJECTS, Rejects.build(entries), one);
      return write(files, Table.INPUTS, Inputs.build(entries, plan.files(), batch), one);
    } finally {
      entries.unpersist();
    }
  }

  /** The mentions of these documents, as the only files. */
  LiveFiles tag(List<LiveFile> documents, Tagger tagger) throws IOException {
    long rows = documents.stream().mapToLong(LiveFile::rows).sum();
    stages.begin("Tagging the documents", Goal.rows(rows));
    Broadcast<Tagger> shipped =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(tagger);
    LeftOut tagging = new LeftOut();
    spark.sparkContext().register(tagging, "left out");
    Dataset<Row> mentions =
        Mentions.build(tables.read(Table.DOCUMENTS, documents), shipped::value, tagging);
    LiveFiles written =
        write(LiveFiles.NONE, Table.MENTIONS, mentions, BatchesOfMonth.of(documents));
    shipped.destroy();
    leftOut = tagging.value();
    return written;
  }

  /** Places where two officials fit and none was chosen, in what was tagged last. */
  long leftOut() {
    return leftOut;
  }

  private LiveFiles write(LiveFiles files, Table table, Dataset<Row> rows, BatchesOfMonth batches)
      throws IOException {
    LiveFiles written = files.with(table, writer.writeFacts(table, rows, batches));
    stages.reached(table.label() + " written");
    return written;
  }
}
