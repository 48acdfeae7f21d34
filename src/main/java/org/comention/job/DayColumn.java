package org.comention.job;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.comention.table.DaySpan;
import org.comention.table.Table;

/**
 * A column of days in a table by month. Parquet keeps the least and the greatest value of each part
 * of a file at the file's end: no row is read.
 */
record DayColumn(Table table, String column) {

  /** From the first day to the last one, or null where no row has a day. */
  DaySpan in(LiveFiles files, Versions versions) throws IOException {
    NavigableSet<String> months = new TreeSet<>(files.months(table));
    months.remove(Period.UNDATED);
    DaySpan first = firstFound(months, files, versions);
    if (first == null) {
      return null;
    }
    String month = YearMonth.from(first.first()).toString();
    NavigableSet<String> later = months.tailSet(month, false);
    return DaySpan.around(first, firstFound(later.descendingSet(), files, versions));
  }

  /** Of the first month that has one: all days of a month come before those of the next. */
  private DaySpan firstFound(Set<String> months, LiveFiles files, Versions versions)
      throws IOException {
    for (String month : months) {
      DaySpan found = null;
      for (LiveFile file : files.of(table, Set.of(month))) {
        found = DaySpan.around(found, in(file, versions));
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private DaySpan in(LiveFile file, Versions versions) throws IOException {
    Footers footers = new Footers(versions.store().files());
    DaySpan found = null;
    for (BlockMetaData part : footers.of(versions.layout().file(file.path())).getBlocks()) {
      found = DaySpan.around(found, in(part));
    }
    return found;
  }

  private DaySpan in(BlockMetaData part) {
    Statistics<?> values =
        part.getColumns().stream()
            .filter(chunk -> chunk.getPath().toDotString().equals(column))
            .findFirst()
            .map(ColumnChunkMetaData::getStatistics)
            .orElseThrow();
    return values.hasNonNullValue()
        ? new DaySpan(day(values.genericGetMin()), day(values.genericGetMax()))
        : null;
  }

  private static LocalDate day(Object sinceEpoch) {
    return LocalDate.ofEpochDay((Integer) sinceEpoch);
  }
}
