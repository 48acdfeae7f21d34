package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
   * @param rows of these months
   * @param months outside of which all rows are those of the last version
   */
  record Result(Dataset<Row> rows, SortedSet<String> months) {}

  Result found() {
    if (before.of(Table.DOCUMENTS).isEmpty()) {
      return ofAll();
    }
    Dataset<Row> changed = changedDocuments();
    Dataset<Row> alike =
        documents(facts.months(Table.DOCUMENTS))
            .join(changed.select(HASH).distinct(), new String[] {HASH}, "left_semi");
    Slots.Two slots = Slots.inEach(changed, alike);
    return slots.one().names().isEmpty()
        ? new Result(old(new TreeSet<>()), new TreeSet<>())
        : reached(changed, alike, slots);
  }

  /** The same as if all had changed, at less cost: nothing is known yet. */
  private Result ofAll() {
    Dataset<Row> documents = tables.read(Table.DOCUMENTS, facts.of(Table.DOCUMENTS));
    return new Result(Duplicates.build(documents, kept), facts.months(Table.DOCUMENTS));
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

  /**
   * @param alike all documents now whose content is that of a changed one
   * @param slots of the changed ones, and of those alike
   */
  private Result reached(Dataset<Row> changed, Dataset<Row> alike, Slots.Two slots) {
    Dataset<Row> exact = Duplicates.exact(alike);
    Dataset<Row> stale = ids(alike).union(ids(changed));
    Slots reached = slots.one().and(slots.other());
    Slots touched = slots.one().and(lost(reached, stale, exact)).around(0, Duplicates.WINDOW);
    SortedSet<String> months = reached.and(touched).months();
    Parted exactBefore = Parted.of(exactly(old(months)), stale);
    Dataset<Row> asked = ids(touched.of(documents(touched.months())));
    Dataset<Row> exactNow = exact.unionByName(exactBefore.staying());
    Dataset<Row> near = Duplicates.near(documentsFor(touched), anti(asked, exactNow), kept);
    Parted nearBefore =
        Parted.of(
            old(months).filter(col("kind").equalTo("near")),
            asked.union(ids(changed)).union(ids(exact)));
    return new Result(exactNow.unionByName(nearBefore.staying()).unionByName(near), months);
  }

  /** Where documents are exact duplicates no more: they may be near ones. */
  private Slots lost(Slots reached, Dataset<Row> stale, Dataset<Row> exact) {
    if (minus(before, facts).isEmpty()) {
      return Slots.NONE;
    }
    Dataset<Row> gone = Parted.of(exactly(old(reached.months())), stale).gone();
    return Slots.in(semi(documents(reached.months()), anti(gone, exact)));
  }

  private Dataset<Row> old(Set<String> months) {
    return tables.read(Table.DUPLICATES, before.of(Table.DUPLICATES, months));
  }

  private static Dataset<Row> exactly(Dataset<Row> duplicates) {
    return duplicates.filter(col("kind").equalTo("exact"));
  }

  private Dataset<Row> documents(Set<String> months) {
    return outline(tables.read(Table.DOCUMENTS, facts.of(Table.DOCUMENTS, months)));
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
