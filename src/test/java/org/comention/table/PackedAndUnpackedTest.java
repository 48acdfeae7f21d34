package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.comention.archive.ArchiveFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of mails as one file, and the same mails as files of their own. */
class PackedAndUnpackedTest {
  private static final List<String> PLACE = List.of("doc_id", "path", "member", "position");
  private static final int[] COLUMNS =
      IntStream.range(0, EntrySchema.SCHEMA.size())
          .filter(column -> !PLACE.contains(EntrySchema.SCHEMA.fieldNames()[column]))
          .toArray();

  @TempDir private Path folder;

  @Test
  void giveTheSameDocuments() throws IOException {
    List<Integer> files = hashes(Mails.unpacked(folder));

    assertThat(files).hasSize(Mails.COUNT).isEqualTo(hashes(Mails.packed()));
  }

  /** Of the rows without their place. */
  private static List<Integer> hashes(List<ArchiveFile> files) {
    List<Integer> hashes = new ArrayList<>();
    try (EntryRows rows = Mails.rows(files)) {
      rows.forEachRemaining(row -> hashes.add(hash(row)));
    }
    hashes.sort(null);
    return hashes;
  }

  private static int hash(Row row) {
    StringBuilder values = new StringBuilder();
    for (int column : COLUMNS) {
      values.append(value(row.get(column))).append('\n');
    }
    return values.toString().hashCode();
  }

  private static String value(Object value) {
    return value instanceof Object[] values ? List.of(values).toString() : Objects.toString(value);
  }
}
