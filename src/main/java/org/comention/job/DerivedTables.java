package org.comention.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.table.ArchiveVolume;
import org.comention.table.CoMentions;
import org.comention.table.CountingPolicy;
import org.comention.table.DaySpan;
import org.comention.table.Duplicates;
import org.comention.table.MentionFrequency;
import org.comention.table.Table;
import org.comention.table.UnlistedOfficials;

/** Computes anew what follows from documents and mentions, for the months that change. */
final class DerivedTables {
  private final TableWriter writer;
  private final LiveTables tables;
  private final Versions versions;
  private final CountingPolicy policy;
  private final Stages stages;

  DerivedTables(Tools tools, Versions versions, CountingPolicy policy) {
    this.writer = tools.writer();
    this.tables = tools.tables();
    this.stages = tools.stages();
    this.versions = versions;
    this.policy = policy;
  }

  /**
   * A version with new fact tables and the derived ones that follow from them.
   *
   * @param before the last version
   * @param facts the same, with the fact tables of this run
   * @param months which are to be computed whatever changed
   */
  LiveFiles write(LiveFiles before, LiveFiles facts, Set<String> months) throws IOException {
    stages.begin("Looking for duplicates", Goal.UNKNOWN);
    SortedSet<String> changed = new TreeSet<>(months);
    facts.minus(before).forEach(file -> add(file, changed));
    before.minus(facts).forEach(file -> add(file, changed));
    LiveFiles files = duplicates(before, facts, changed);
    return aggregates(before, files, changed);
  }

  private static void add(LiveFile file, Set<String> months) {
    if (file.month() != null && file.rows() > 0) {
      months.add(file.month());
    }
  }

  /** Adds the months whose duplicates change to those that changed. */
  private LiveFiles duplicates(LiveFiles before, LiveFiles facts, SortedSet<String> changed)
      throws IOException {
    try (Kept kept = new Kept()) {
      DuplicateChanges.Result found = new DuplicateChanges(tables, before, facts, kept).found();
      LiveFiles files = replace(facts, Table.DUPLICATES, found.rows(), found.months());
      Dataset<Row> unlike =
          Difference.of(
              tables.read(Table.DUPLICATES, files.of(Table.DUPLICATES, found.months())),
              tables.read(Table.DUPLICATES, before.of(Table.DUPLICATES, found.months())));
      unlike
          .select(Table.MONTH)
          .distinct()
          .collectAsList()
          .forEach(row -> changed.add(row.getString(0)));
      return files;
    }
  }

  private LiveFiles aggregates(LiveFiles before, LiveFiles files, SortedSet<String> months)
      throws IOException {
    stages.begin("Counting mentions", Goal.UNKNOWN);
    Dataset<Row> mentions = tables.read(Table.MENTIONS, files.of(Table.MENTIONS, months));
    Dataset<Row> duplicates = tables.read(Table.DUPLICATES, files.of(Table.DUPLICATES, months));
    Dataset<Row> frequency = MentionFrequency.build(mentions, duplicates, policy);
    LiveFiles counted = replace(files, Table.MENTION_FREQUENCY, frequency, months);
    counted = replace(counted, Table.UNLISTED_OFFICIALS, UnlistedOfficials.build(mentions), months);
    counted = volume(before, counted, months);
    stages.begin("Counting co-mentions", Goal.UNKNOWN);
    Dataset<Row> pairs =
        CoMentions.build(
            Duplicates.without(mentions, duplicates),
            tables.read(Table.MENTION_FREQUENCY, counted.of(Table.MENTION_FREQUENCY, months)),
            tables.read(Table.ARCHIVE_VOLUME, counted.of(Table.ARCHIVE_VOLUME, months)),
            policy);
    return replace(counted, Table.CO_MENTIONS, pairs, months);
  }

  /** Days without documents have a row too, as soon as they lie between others. */
  private LiveFiles volume(LiveFiles before, LiveFiles files, Set<String> months)
      throws IOException {
    DaySpan now = new DayColumn(Table.DOCUMENTS, "published").in(files, versions);
    DaySpan then = new DayColumn(Table.ARCHIVE_VOLUME, "day").in(before, versions);
    SortedSet<String> changed = new TreeSet<>(months);
    changed.addAll(DaySpan.monthsApart(now, then));
    Dataset<Row> volume =
        ArchiveVolume.build(
            tables.read(Table.DOCUMENTS, files.of(Table.DOCUMENTS, changed)),
            tables.read(Table.DUPLICATES, files.of(Table.DUPLICATES, changed)),
            policy,
            now);
    return replace(files, Table.ARCHIVE_VOLUME, volume, changed);
  }

  /** These files, with a table's rows of some months replaced. */
  private LiveFiles replace(LiveFiles files, Table table, Dataset<Row> rows, Set<String> months)
      throws IOException {
    if (months.isEmpty()) {
      return files;
    }
    Dataset<Row> changed = rows.filter(col(Table.MONTH).isin(months.toArray()));
    LiveFiles kept = files.without(table, file -> months.contains(file.month()));
    LiveFiles written = kept.plus(table, writer.writeDerived(table, changed));
    stages.reached(table.label() + " written");
    return written;
  }
}
