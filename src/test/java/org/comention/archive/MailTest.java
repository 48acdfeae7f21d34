package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MailTest {
  private static final String HEADER = "From: a@b\nSubject: s\n";
  private static final String PARTS = HEADER + "Content-Type: multipart/mixed; boundary=b\n\n";
  private static final String SEPARATOR = "From a@b Tue Mar  5 10:00:00 2024\n";

  @TestFactory
  Stream<DynamicTest> messagesAreTextsWithTheirHeaders() throws IOException {
    return Described.cases("archive_mail.tsv");
  }

  @Test
  void whatIsHostileCostsOneMessage() {
    StringBuilder deep = new StringBuilder(HEADER);
    for (int i = 0; i < 100_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }
    List<String> hostile =
        List.of(
            deep.toString(),
            HEADER + "X: " + "x".repeat(10 << 20) + "\n\nOne",
            HEADER + "X: y\n".repeat(1_000_000) + "\nOne",
            HEADER + "Content-Type: multipart/mixed; boundary=" + "b".repeat(10 << 20) + "\n\nOne",
            PARTS + "--b\n\n".repeat(1_000_000),
            PARTS + "--b\n\n" + "-".repeat(10 << 20),
            HEADER + "Subject: " + "=?utf-8?Q?=".repeat(1_000_000) + "\n\nOne");
    for (String message : hostile) {
      List<Entry> entries =
          Archives.read(
              "box", Samples.bytes(SEPARATOR + message + "\n\n" + SEPARATOR + HEADER + "\nTwo"));
      assertThat(entries.get(entries.size() - 1)).isInstanceOf(RawText.class);
    }
  }

  @Test
  void aMessageThatIsTooLongCostsItself() {
    ReadingOptions small = new ReadingOptions(1000, Map.of());
    String message = SEPARATOR + HEADER + "\n" + "x".repeat(1 << 20) + "\n\n";
    byte[] box = Samples.bytes(message + SEPARATOR + HEADER + "\nTwo");
    assertThat(Archives.lines(Archives.read(new MemoryFile("box", box), small)))
        .containsExactly("@0 TOO_LONG", "@1 Two");
    byte[] eml = Samples.bytes(message.substring(SEPARATOR.length()));
    assertThat(Archives.lines(Archives.read(new MemoryFile("a.eml", eml), small)))
        .containsExactly("@0 TOO_LONG");
  }

  @Test
  void messagesBeforeTheCutAreRead() {
    String first = SEPARATOR + HEADER + "\nOne\n\n";
    String box = first + SEPARATOR + PARTS + "--b\n\nTwo\n--b--\n";
    for (int length = first.length() + SEPARATOR.length(); length < box.length(); length++) {
      List<String> lines = Archives.lines("box", Samples.bytes(box.substring(0, length)));
      assertThat(lines.get(0)).isEqualTo("@0 One\\n\\n");
      assertThat(lines.get(1)).startsWith("@1 ");
    }
  }

  @Test
  void lossOfPartsShows() {
    String message = PARTS + "--b\n\nOne\n--b\n\nTwo\n--b--";
    for (int length = PARTS.length(); length < message.length(); length++) {
      List<Entry> entries = Archives.read("a.eml", Samples.bytes(message.substring(0, length)));
      assertThat(entries.stream().anyMatch(Unreadable.class::isInstance))
          .as("cut at %d: %s", length, entries)
          .isTrue();
    }
  }

  @Test
  void aWrongByteNeverEndsTheReading() {
    String box =
        SEPARATOR
            + HEADER
            + "\nOne\n\n"
            + SEPARATOR
            + PARTS
            + "--b\n\nTwo\n--b--\n\n"
            + SEPARATOR
            + HEADER
            + "Content-Transfer-Encoding: base64\n\nVGhyZWU=\n";
    for (int at = 0; at < box.length(); at++) {
      byte[] damaged = Samples.bytes(box);
      damaged[at] ^= (byte) (1 << at % 7);
      assertThat(Archives.read("box", damaged)).as("at %d", at).isNotEmpty();
    }
  }
}
