package org.comention.job;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.comention.mention.Tagger;
import org.comention.table.ArchiveEntries;
import org.comention.table.Documents;
import org.comention.table.Inputs;
import org.comention.table.Mentions;
import org.comention.table.Rejects;
import org.comention.table.SerializableSupplier;
import org.comention.table.Table;

/** Reads an archive into the tables that gain rows. */
final class FactTables {
  static final List<Table> ALL =
      List.of(Table.DOCUMENTS, Table.MENTIONS, Table.REJECTS, Table.INPUTS);

  private final SparkSession spark;
  private final TableWriter writer;
  private final LiveTables tables;
  private final Stages stages;
  private long leftOut;

  FactTables(SparkSession spark, TableWriter writer, LiveTables tables, Stages stages) {
    this.spark = spark;
    this.writer = writer;
    this.tables = tables;
    this.stages = stages;
  }

  /** The rows of what is to be read, and nothing else. */
  LiveFiles write(ReadingPlan plan, ArchiveEntries.Rules rules, SerializableSupplier<Tagger> tagger)
      throws IOException, InterruptedException {
    LiveFiles read = read(plan, rules);
    stages.begin("Tagging the documents", Goal.rows(read.rows(Table.DOCUMENTS)));
    Dataset<Row> documents = tables.read(Table.DOCUMENTS, read.of(Table.DOCUMENTS));
    Observation tagging = new Observation("tagging");
    Dataset<Row> mentions = Mentions.build(documents, tagger, tagging);
    LiveFiles written = write(read, Table.MENTIONS, mentions, plan.batch());
    // Spark observes nothing where it sees at once that there are no documents.
    leftOut = (Long) tagging.getAsJava().getOrDefault("left_out", 0L);
    return written;
  }

  /** Places where two officials fit and none was chosen, in what was written last. */
  long leftOut() {
    return leftOut;
  }

  private LiveFiles read(ReadingPlan plan, ArchiveEntries.Rules rules) throws IOException {
    stages.begin("Reading the archive", Goal.bytes(plan.bytes()));
    Dataset<Row> entries =
        ArchiveEntries.read(spark, plan.files(), rules, plan.batch())
            .persist(StorageLevel.DISK_ONLY());
    try {
      String batch = plan.batch();
      LiveFiles files = write(LiveFiles.NONE, Table.DOCUMENTS, Documents.build(entries), batch);
      stages.begin("Writing what was read", Goal.UNKNOWN);
      files = write(files, Table.REJECTS, Rejects.build(entries), batch);
      Dataset<Row> inputs = Inputs.build(entries, plan.files(), batch);
      return write(files, Table.INPUTS, inputs, batch);
    } finally {
      entries.unpersist();
    }
  }

  private LiveFiles write(LiveFiles files, Table table, Dataset<Row> rows, String batch)
      throws IOException {
    LiveFiles written = files.with(table, writer.writeFacts(table, rows, batch));
    stages.reached(table.label() + " written");
    return written;
  }
}
