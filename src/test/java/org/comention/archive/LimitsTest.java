package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.comention.archive.reader.ArchiveReader;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final int MEGABYTE = 1 << 20;
  private static final ReadingOptions ONE_MEGABYTE = new ReadingOptions(MEGABYTE, Map.of());

  @Test
  void aLineThatIsTooLongIsPassedOver() {
    String lines = "{\"text\":\"a\"}\n" + record(3 * MEGABYTE) + "\n{\"text\":\"b\"}\n";
    assertThat(read("a.jsonl", lines))
        .containsExactly("@0 a", "@13 TOO_LONG", "@" + (25 + 3 * MEGABYTE) + " b");
  }

  @Test
  void anElementThatIsTooLongIsPassedOver() {
    String array = "[{\"text\":\"a\"}," + record(3 * MEGABYTE) + ",{\"text\":\"b\"}]";
    assertThat(read("a.json", array)).containsExactly("@0 a", "@1 TOO_LONG", "@2 b");
  }

  @Test
  void aRowThatIsTooLongIsPassedOver() {
    String rows = "id,text\n1,a\n2,\"" + "x\n".repeat(2 * MEGABYTE) + "\"\n3,b\n";
    assertThat(read("a.csv", rows)).containsExactly("@0 a", "@1 TOO_LONG", "@2 b");
  }

  @Test
  void aFileThatIsTooLongIsOneReject() {
    assertThat(read("a.txt", "x".repeat(3 * MEGABYTE))).containsExactly("@0 TOO_LONG");
  }

  @Test
  void aMemberThatIsTooLongDoesNotHideTheNext() throws IOException {
    byte[] tar = Samples.tar(Samples.members("a", "x".repeat(3 * MEGABYTE), "b", "second"));
    List<Entry> entries = Archives.read(new MemoryFile("a.tar", tar), ONE_MEGABYTE);
    assertThat(Archives.lines(entries)).containsExactly("a@0 TOO_LONG", "b@0 second");
  }

  @Test
  void lengthIsThatOfTheTextInUtf8() {
    ReadingOptions four = new ReadingOptions(4, Map.of());
    for (String text : List.of("abcd", "éé", "€a", "😀")) {
      assertThat(Archives.read(file("a", text), four)).first().isInstanceOf(RawText.class);
      assertThat(Archives.lines(Archives.read(file("a", text + "x"), four)))
          .containsExactly("@0 TOO_LONG");
    }
  }

  @Test
  void fieldsCanBeMapped() {
    ReadingOptions mapped =
        new ReadingOptions(MEGABYTE, Map.of("text", List.of("Haupt-Text"), "title", List.of()));
    String record = "{\"haupttext\":\"a\",\"text\":\"b\",\"title\":\"t\",\"id\":\"7\"}";
    RawText document = (RawText) Archives.read(file("a.jsonl", record), mapped).get(0);
    assertThat(document.text()).isEqualTo("a");
    assertThat(document.metadata()).isEqualTo(new Metadata("7", null, null, null, null, null));
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new ReadingOptions(0, Map.of()))
        .hasMessage("Cannot read documents of up to 0 bytes. Use 1 to 536870912.");
    assertThatThrownBy(() -> new ReadingOptions(1, Map.of("txt", List.of("a"))))
        .hasMessage(
            "Cannot map the fields [txt]. Use some of [crawled, date, id, language, record, text,"
                + " title, url].");
  }

  @Test
  void readingMayStopAtAnyPoint() {
    Entries entries =
        new ArchiveReader(ReadingOptions.DEFAULT)
            .read(file("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n"));
    assertThat(entries.next()).isInstanceOf(RawText.class);
    entries.close();
    entries.close();
    assertThat(entries.hasNext()).isFalse();
  }

  private static List<String> read(String name, String content) {
    return Archives.lines(Archives.read(file(name, content), ONE_MEGABYTE));
  }

  private static ArchiveFile file(String name, String content) {
    return new MemoryFile(name, Samples.bytes(content));
  }

  /** Of this many bytes and eleven more. */
  private static String record(int length) {
    return "{\"text\":\"" + "x".repeat(length) + "\"}";
  }
}
