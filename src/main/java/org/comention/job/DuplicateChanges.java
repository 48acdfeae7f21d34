package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.Duplicates;
import org.comention.table.Table;

/**
 * The duplicates of a new version: computed for the documents that a change can reach, taken from
 * the last version for all others. A changed document reaches those of its content anywhere, and
 * those of its own day and of the days after it within {@link Duplicates#WINDOW}.
 */
final class DuplicateChanges {
  private static final String ID = "doc_id";
  private static final String HASH = "content_hash";

  private final LiveTables tables;
  private final LiveFiles before;
  private final LiveFiles facts;
  private final Kept kept;

  /**
   * @param before the last version
   * @param facts the same, with the fact tables of this run
   * @param kept closed when the result has been written
   */
  DuplicateChanges(LiveTables tables, LiveFiles before, LiveFiles facts, Kept kept) {
    this.tables = tables;
    this.before = before;
    this.facts = facts;
    this.kept = kept;
  }

  /**
   * @param rows of all months
   * @param months outside of which all rows are those of the last version
   */
  record Result(Dataset<Row> rows, SortedSet<String> months) {}

  Result found() {
    Dataset<Row> old = tables.read(Table.DUPLICATES, before.of(Table.DUPLICATES));
    Dataset<Row> changed = changedDocuments();
    Slots slots = Slots.in(changed);
    return slots.names().isEmpty()
        ? new Result(old, new TreeSet<>())
        : reached(old, changed, slots);
  }

  /** Documents that one version has alone, or has with another text, date or sections. */
  private Dataset<Row> changedDocuments() {
    List<LiveFile> added = minus(facts, before);
    List<LiveFile> removed = minus(before, facts);
    if (removed.isEmpty()) {
      return outline(tables.read(Table.DOCUMENTS, added));
    }
    return Difference.of(compared(added), compared(removed));
  }

  private static List<LiveFile> minus(LiveFiles some, LiveFiles others) {
    List<LiveFile> rest = new ArrayList<>(some.of(Table.DOCUMENTS));
    rest.removeAll(others.of(Table.DOCUMENTS));
    return rest;
  }

  private Dataset<Row> compared(List<LiveFile> files) {
    Column whole = xxhash64(col("text"), col("sections")).as("whole");
    return tables
        .read(Table.DOCUMENTS, files)
        .select(col(ID), col(HASH), col("published"), col(Table.MONTH), Slots.slot(), whole);
  }

  private static Dataset<Row> outline(Dataset<Row> documents) {
    return documents.select(col(ID), col(HASH), col("published"), col(Table.MONTH), Slots.slot());
  }

  private Result reached(Dataset<Row> old, Dataset<Row> changed, Slots slots) {
    Dataset<Row> all = outline(tables.read(Table.DOCUMENTS, facts.of(Table.DOCUMENTS)));
    Dataset<Row> alike =
        all.join(changed.select(HASH).distinct(), new String[] {HASH}, "left_semi");
    Dataset<Row> exact = Duplicates.exact(alike);
    Parted exactBefore =
        Parted.of(old.filter(col("kind").equalTo("exact")), ids(alike).union(ids(changed)));
    Slots touched = slots.and(lost(all, exactBefore.gone(), exact)).around(0, Duplicates.WINDOW);
    Dataset<Row> asked = ids(touched.of(all));
    Dataset<Row> exactNow = exact.unionByName(exactBefore.staying());
    Dataset<Row> near = Duplicates.near(documentsFor(touched), anti(asked, exactNow), kept);
    Parted nearBefore =
        Parted.of(
            old.filter(col("kind").equalTo("near")), asked.union(ids(changed)).union(ids(exact)));

    SortedSet<String> months = touched.months();
    months.addAll(Slots.in(alike).months());
    return new Result(exactNow.unionByName(nearBefore.staying()).unionByName(near), months);
  }

  /** Where documents are exact duplicates no more: they may be near ones. */
  private Slots lost(Dataset<Row> all, Dataset<Row> gone, Dataset<Row> exact) {
    return minus(before, facts).isEmpty() ? Slots.NONE : Slots.in(semi(all, anti(gone, exact)));
  }

  private Dataset<Row> documentsFor(Slots asked) {
    Slots read = asked.around(Duplicates.WINDOW, 0);
    return read.of(tables.read(Table.DOCUMENTS, facts.of(Table.DOCUMENTS, read.months())));
  }

  /** Rows of the last version that stay, and those that are computed anew. */
  private record Parted(Dataset<Row> staying, Dataset<Row> gone) {
    static Parted of(Dataset<Row> rows, Dataset<Row> reached) {
      return new Parted(anti(rows, reached), semi(rows, reached));
    }
  }

  private static Dataset<Row> ids(Dataset<Row> rows) {
    return rows.select(ID);
  }

  private static Dataset<Row> semi(Dataset<Row> rows, Dataset<Row> others) {
    return rows.join(ids(others), new String[] {ID}, "left_semi");
  }

  private static Dataset<Row> anti(Dataset<Row> rows, Dataset<Row> others) {
    return rows.join(ids(others), new String[] {ID}, "left_anti");
  }
}
