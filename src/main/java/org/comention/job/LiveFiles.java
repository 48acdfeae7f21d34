package org.comention.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comention.table.Table;

/** The files of every table in one version, by the table's label. Immutable. */
record LiveFiles(@JsonValue SortedMap<String, List<LiveFile>> byTable) {
  static final LiveFiles NONE = new LiveFiles(new TreeMap<>());

  @JsonCreator
  LiveFiles {}

  List<LiveFile> of(Table table) {
    return byTable.getOrDefault(table.label(), List.of());
  }

  List<LiveFile> of(Table table, Set<String> months) {
    return of(table).stream().filter(file -> months.contains(file.month())).toList();
  }

  /** Months in which a table has rows. */
  SortedSet<String> months(Table table) {
    SortedSet<String> months = new TreeSet<>();
    of(table).stream().filter(file -> file.rows() > 0).forEach(file -> months.add(file.month()));
    return months;
  }

  /** Months in which any table has rows. */
  SortedSet<String> months() {
    SortedSet<String> months = new TreeSet<>();
    for (Table table : Table.values()) {
      if (table.byMonth()) {
        months.addAll(months(table));
      }
    }
    return months;
  }

  /** Rows of a table. */
  long rows(Table table) {
    return of(table).stream().mapToLong(LiveFile::rows).sum();
  }

  LiveFiles plus(Table table, List<LiveFile> added) {
    return with(table, Stream.concat(of(table).stream(), added.stream()).toList());
  }

  LiveFiles without(Table table, Predicate<LiveFile> gone) {
    return with(table, of(table).stream().filter(gone.negate()).toList());
  }

  /** These files, with the table's replaced. */
  LiveFiles with(Table table, List<LiveFile> files) {
    SortedMap<String, List<LiveFile>> changed = new TreeMap<>(byTable);
    changed.put(table.label(), List.copyOf(files));
    return new LiveFiles(changed);
  }

  Stream<LiveFile> all() {
    return byTable.values().stream().flatMap(List::stream);
  }

  /** Files of these that others do not have. */
  List<LiveFile> minus(LiveFiles others) {
    List<LiveFile> rest = new ArrayList<>(all().toList());
    rest.removeAll(new HashSet<>(others.all().toList()));
    return rest;
  }
}
