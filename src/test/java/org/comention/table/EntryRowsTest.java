package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.comention.archive.ArchiveFile;
import org.junit.jupiter.api.Test;

class EntryRowsTest {
  private final List<String> opened = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();

  private ArchiveFile file(String path) {
    return new ArchiveFile() {
      private final byte[] bytes = "Some words of a text.".getBytes(StandardCharsets.UTF_8);

      @Override
      public String path() {
        return path;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        opened.add(path);
        return new ByteArrayInputStream(bytes) {
          @Override
          public void close() {
            closed.add(path);
          }
        };
      }

      @Override
      public SeekableByteChannel openSeekable() {
        throw new UnsupportedOperationException();
      }
    };
  }

  private EntryRows rows(int limit) {
    return new EntryRows(
        List.of(file("a.txt"), file("b.txt")), ArchiveFolder.rules(limit), "batch");
  }

  private static String path(Row row) {
    return row.getString(EntrySchema.SCHEMA.fieldIndex("path"));
  }

  @Test
  void aFileIsOpenedOnlyWhenItsTurnHasComeAndClosedBeforeTheNext() {
    EntryRows rows = rows(0);
    assertThat(opened).isEmpty();
    assertThat(path(rows.next())).isEqualTo("a.txt");
    assertThat(opened).containsExactly("a.txt");
    assertThat(path(rows.next())).isEqualTo("b.txt");
    assertThat(closed).contains("a.txt");
  }

  @Test
  void atTheEndAllIsClosed() {
    EntryRows rows = rows(0);
    rows.next();
    rows.next();
    assertThat(rows.hasNext()).isFalse();
    assertThat(closed).contains("a.txt", "b.txt");
    assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whoStopsEarlyClosesTheFileThatIsOpen() {
    EntryRows rows = rows(0);
    assertThat(rows.hasNext()).isTrue();
    rows.close();
    rows.close();
    assertThat(closed).contains("a.txt");
    assertThat(opened).containsExactly("a.txt");
  }

  @Test
  void behindTheLimitNoFileIsOpened() {
    EntryRows rows = rows(1);
    rows.next();
    assertThat(rows.hasNext()).isFalse();
    assertThat(opened).containsExactly("a.txt");
  }
}
