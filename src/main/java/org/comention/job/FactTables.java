package org.comention.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comention.table.Table;

/**
 * The tables that gain rows, from one version to the next: first what is forgotten goes, then the
 * old rows of a batch that is read again; then the new rows come; small files become one.
 */
final class FactTables {
  static final List<Table> ALL =
      List.of(Table.DOCUMENTS, Table.MENTIONS, Table.REJECTS, Table.INPUTS);

  private final Task task;
  private final Optional<Manifest> base;
  private final LiveTables tables;
  private final NewRows rows;
  private final Rewriting rewriting;
  private final Map<String, Long> counts = new TreeMap<>();

  FactTables(Task task, Optional<Manifest> base, Tools tools) {
    this.task = task;
    this.base = base;
    this.tables = tools.tables();
    this.rows = new NewRows(tools);
    this.rewriting = new Rewriting(tools);
  }

  /** The tables of the last version after this work, where {@code forgotten} is in none. */
  LiveFiles after(Work work, Forgotten forgotten) throws IOException {
    boolean reads = !work.plan().isEmpty() || base.isEmpty();
    LiveFiles files = kept(work, reads);
    LiveFiles read = LiveFiles.NONE;
    if (reads) {
      read = rows.read(work.plan(), task.entryRules(), forgotten);
      counts.putAll(new Checks(tables, read).counts(work.plan()));
      Checks.requireWorth(counts, work.plan(), task.told());
      files = plus(files, read);
    }
    if (task.retags(base)) {
      files = tagged(files.with(Table.MENTIONS, List.of()), files.of(Table.DOCUMENTS));
    } else if (reads) {
      files = tagged(files, read.of(Table.DOCUMENTS));
    }
    return rewriting.compacted(files);
  }

  private LiveFiles kept(Work work, boolean reads) throws IOException {
    LiveFiles before = Manifest.tablesOf(base);
    LiveFiles kept = before;
    if (!work.forget().isNothing()) {
      kept = rewriting.withoutForgotten(before, work.forget());
      counts.put("forgotten", before.rows(Table.DOCUMENTS) - kept.rows(Table.DOCUMENTS));
    }
    return reads ? rewriting.withoutBatch(kept, work.plan().batch()) : kept;
  }

  private LiveFiles tagged(LiveFiles files, List<LiveFile> documents) throws IOException {
    LiveFiles mentions = rows.tag(documents, task.tagger().orElseThrow());
    counts.put("mentions", mentions.rows(Table.MENTIONS));
    counts.put("left_out", rows.leftOut());
    return plus(files, mentions);
  }

  private static LiveFiles plus(LiveFiles files, LiveFiles added) {
    LiveFiles sum = files;
    for (Table table : ALL) {
      sum = sum.plus(table, added.of(table));
    }
    return sum;
  }

  /** What was counted so far, by name. */
  Map<String, Long> counts() {
    return counts;
  }
}
