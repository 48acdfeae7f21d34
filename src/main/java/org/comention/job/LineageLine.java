package org.comention.job;

import java.util.List;
import java.util.Locale;
import org.comention.table.Table;

/**
 * What the log says of a table once it is published: {@code key=value}, as logfmt has it.
 *
 * @param version that has it
 */
record LineageLine(Manifest version, Table table) {

  @Override
  public String toString() {
    List<LiveFile> files = version.tables().of(table);
    String own = "data/" + version.run().id() + "/";
    return String.format(
        Locale.ROOT,
        "run=%s version=%d table=%s from=%s rows=%d files=%d new_files=%d bytes=%d",
        version.run().id(),
        version.version(),
        table.label(),
        from(table),
        files.stream().mapToLong(LiveFile::rows).sum(),
        files.size(),
        files.stream().filter(file -> file.path().startsWith(own)).count(),
        files.stream().mapToLong(LiveFile::bytes).sum());
  }

  private static String from(Table table) {
    return switch (table) {
      case DOCUMENTS, REJECTS, INPUTS -> "archive";
      case MENTIONS -> "documents,gazetteer";
      case DUPLICATES -> "documents";
      case MENTION_FREQUENCY -> "mentions,duplicates";
      case ARCHIVE_VOLUME -> "documents,duplicates";
      case CO_MENTIONS -> "mentions,duplicates,mention_frequency,archive_volume";
      case ENTITIES -> "gazetteer";
      case UNLISTED_OFFICIALS -> "mentions";
      case RUNS -> "log";
    };
  }
}
