package org.comention.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.Forgetting;
import org.comention.table.Table;

/** Writes rows of the fact tables again, in fewer files or without some of them. */
final class Rewriting {
  private static final int MOST_SMALL_FILES = 8;
  private static final long SMALL = 8L << 20;

  private final TableWriter writer;
  private final LiveTables tables;
  private final Stages stages;

  Rewriting(Tools tools) {
    this.writer = tools.writer();
    this.tables = tools.tables();
    this.stages = tools.stages();
  }

  /** These files without the rows of a batch. */
  LiveFiles withoutBatch(LiveFiles files, String batch) throws IOException {
    LiveFiles kept = files;
    for (Table table : FactTables.ALL) {
      kept = kept.without(table, file -> file.batches().equals(List.of(batch)));
      List<LiveFile> shared = kept.of(table).stream().filter(file -> file.holds(batch)).toList();
      if (!shared.isEmpty()) {
        Dataset<Row> rows = tables.read(table, shared).filter(col("batch").notEqual(batch));
        BatchesOfMonth others = month -> without(BatchesOfMonth.of(shared).get(month), batch);
        kept = replace(kept, table, shared, writer.writeFacts(table, rows, others));
        stages.reached(table.label() + " without the batch");
      }
    }
    return kept;
  }

  private static List<String> without(List<String> batches, String gone) {
    return batches.stream().filter(batch -> !batch.equals(gone)).toList();
  }

  /** These files with the small ones of a month as one, where they have become many. */
  LiveFiles compacted(LiveFiles files) throws IOException {
    LiveFiles compacted = files;
    for (Table table : FactTables.ALL) {
      List<LiveFile> many = many(files.of(table));
      if (!many.isEmpty()) {
        Dataset<Row> rows = tables.read(table, many);
        List<LiveFile> fewer = writer.writeFacts(table, rows, BatchesOfMonth.of(many));
        compacted = replace(compacted, table, many, fewer);
        stages.reached(table.label() + " compacted");
      }
    }
    return compacted;
  }

  private static List<LiveFile> many(List<LiveFile> files) {
    return files.stream()
        .filter(file -> file.bytes() < SMALL)
        .collect(Collectors.groupingBy(file -> String.valueOf(file.month())))
        .values()
        .stream()
        .filter(ofMonth -> ofMonth.size() > MOST_SMALL_FILES)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * These files without some documents and their mentions. In {@code inputs} they become places
   * that are skipped by a rule.
   */
  LiveFiles withoutForgotten(LiveFiles files, Forgotten gone) throws IOException {
    Dataset<Row> forgotten =
        tables
            .read(Table.DOCUMENTS, files.of(Table.DOCUMENTS))
            .filter(gone.matches())
            .select("doc_id", "path", Table.MONTH)
            .cache();
    try {
      Set<String> months = texts(forgotten, Table.MONTH);
      LiveFiles kept = files;
      for (Table table : List.of(Table.DOCUMENTS, Table.MENTIONS)) {
        kept = withoutRows(kept, table, months, forgotten);
      }
      return months.isEmpty() ? kept : recounted(kept, forgotten);
    } finally {
      forgotten.unpersist();
    }
  }

  private LiveFiles withoutRows(
      LiveFiles files, Table table, Set<String> months, Dataset<Row> forgotten) throws IOException {
    List<LiveFile> ofMonths = files.of(table, months);
    if (ofMonths.isEmpty()) {
      return files;
    }
    Dataset<Row> rows =
        tables.read(table, ofMonths).join(forgotten.select("doc_id"), "doc_id", "left_anti");
    List<LiveFile> written = writer.writeFacts(table, rows, BatchesOfMonth.of(ofMonths));
    stages.reached(table.label() + " without what is forgotten");
    return replace(files, table, ofMonths, written);
  }

  private LiveFiles recounted(LiveFiles files, Dataset<Row> forgotten) throws IOException {
    List<LiveFile> all = files.of(Table.INPUTS);
    Dataset<Row> rows = Forgetting.inInputs(tables.read(Table.INPUTS, all), forgotten);
    List<LiveFile> written = writer.writeFacts(Table.INPUTS, rows, BatchesOfMonth.of(all));
    stages.reached("inputs without what is forgotten");
    return replace(files, Table.INPUTS, all, written);
  }

  private static Set<String> texts(Dataset<Row> rows, String column) {
    Set<String> texts = new HashSet<>();
    rows.select(column).distinct().collectAsList().forEach(row -> texts.add(row.getString(0)));
    return texts;
  }

  private static LiveFiles replace(
      LiveFiles files, Table table, List<LiveFile> gone, List<LiveFile> written) {
    Set<LiveFile> old = new HashSet<>(gone);
    return files.without(table, old::contains).plus(table, written);
  }
}
