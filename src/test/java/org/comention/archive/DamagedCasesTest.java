package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is cut or wrong in a file, reading ends, and says something of it. */
class DamagedCasesTest {
  @ParameterizedTest
  @ValueSource(strings = {"archive_xml.tsv", "archive_mail.tsv"})
  void everyCaseIsReadToItsEndWhereverItIsCut(String cases) throws IOException {
    for (List<String> row : Cases.of(cases).toList()) {
      byte[] whole = Cases.bytes(row.get(2));
      for (int length = 0; length < whole.length; length++) {
        List<Entry> entries = Archives.read(row.get(1), Arrays.copyOf(whole, length));
        assertThat(entries).as("%s, cut at %d", row.get(0), length).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive_xml.tsv", "archive_mail.tsv"})
  void everyCaseIsReadToItsEndWhateverByteIsWrong(String cases) throws IOException {
    for (List<String> row : Cases.of(cases).toList()) {
      byte[] whole = Cases.bytes(row.get(2));
      for (int at = 0; at < whole.length; at++) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << at % 8);
        List<Entry> entries = Archives.read(row.get(1), damaged);
        assertThat(entries).as("%s, wrong at %d", row.get(0), at).isNotEmpty();
      }
    }
  }

  @Test
  void textsOfEveryCharsetAreReadWhereverTheyAreCut() throws IOException {
    for (List<String> row : Cases.of("encodings.tsv").toList()) {
      for (String charset : row.get(1).split(" ")) {
        checkCuts(row.get(2).getBytes(Charset.forName(charset)));
      }
      checkCuts(("\uFEFF" + row.get(2)).getBytes(Charset.forName("UTF-32LE")));
    }
  }

  private static void checkCuts(byte[] whole) {
    for (int length = 1; length < whole.length; length++) {
      assertThat(Archives.read("a.txt", Arrays.copyOf(whole, length))).hasSize(1);
    }
  }

  @Test
  void linesOfUtf16BeforeTheCutAreRead() {
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      String lines = "\uFEFF{\"text\":\"Баку\"}\n{\"text\":\"two\"}\n";
      byte[] whole = lines.getBytes(Charset.forName(charset));
      int line = whole.length * (lines.indexOf('\n') + 1) / lines.length();
      for (int length = line; length < whole.length; length++) {
        List<String> read = Archives.lines("a.jsonl", Arrays.copyOf(whole, length));
        assertThat(read.get(0)).as("%s, cut at %d", charset, length).endsWith(" Баку");
      }
    }
  }

  /** A wrong byte costs at most its own line. */
  @Test
  void aWrongByteInALineOfUtf8CostsNoOtherLine() {
    byte[] whole = "{\"text\":\"Баку\"}\n{\"text\":\"Ереван\"}\n{\"text\":\"c\"}\n".getBytes(UTF_8);
    for (int at = 19; at < whole.length - 14; at++) {
      byte[] damaged = whole.clone();
      damaged[at] = (byte) 0xFF;
      Stream<String> lines = Archives.lines("a.jsonl", damaged).stream();
      assertThat(lines.filter(line -> line.endsWith(" Баку"))).as("at %d", at).hasSize(1);
    }
  }
}
