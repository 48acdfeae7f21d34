package org.comention.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.comention.Cases;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.mention.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldReaderTest {
  private static final String LINE =
      """
      {"id": "a", "text": "\uD83C\uDF0D Talks. Iran spoke.", "date": "2024-03-05", "language": "en",
       "sections": [{"section": "title", "start": 0, "end": 8}, {"section": "body", "start": 9, "end": 20}],
       "annotates": ["country", "role"], "leaves_out": ["demonym"], "note": "our own",
       "gold": [
        {"start": 9, "end": 13, "kind": "country", "entity": "IRN", "note": "plain"},
        {"start": 0, "end": 1, "kind": "official", "status": "unjudged"},
        {"start": 2, "end": 7, "kind": "role", "entity": "Ilham Aliyev", "country": "AZE"},
        {"kind": "any_country", "status": "optional", "entity": "IRQ"}]}"""
          .replace("\n", "");

  @TempDir Path folder;

  static Stream<Arguments> faults() {
    return Cases.of("gold-faults");
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  void aFaultIsNamedWithItsLine(String content, String fault, String rule) throws IOException {
    Path file = file(content.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> GoldReader.read(file))
        .as(rule)
        .isInstanceOf(GoldException.class)
        .message()
        .startsWith("Cannot read " + file + fault)
        .matches("[^\n]*\\.");
  }

  @Test
  void everyFieldIsRead() throws IOException, GoldException {
    GoldSet set = GoldReader.read(file(LINE.getBytes(StandardCharsets.UTF_8)));

    GoldText text = set.texts().get(0);
    assertThat(set.name()).isEqualTo("gold");
    assertThat(text.day()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(text.language()).isEqualTo("en");
    assertThat(text.sections())
        .containsExactly(
            new Section(SectionKind.TITLE, new Span(0, 9)),
            new Section(SectionKind.BODY, new Span(10, 21)));
    assertThat(text.annotates()).containsOnly(GoldKind.COUNTRY, GoldKind.ROLE);
    assertThat(text.leavesOut()).containsOnly(Form.DEMONYM);
    assertThat(text.gold())
        .containsExactly(
            gold(GoldKind.COUNTRY, GoldStatus.REQUIRED, new Span(10, 14), "IRN", null),
            gold(GoldKind.OFFICIAL, GoldStatus.UNJUDGED, new Span(0, 2), null, null),
            gold(GoldKind.ROLE, GoldStatus.REQUIRED, new Span(3, 8), "Ilham Aliyev", "AZE"),
            gold(GoldKind.ANY_COUNTRY, GoldStatus.OPTIONAL, null, "IRQ", null));
  }

  private static GoldMention gold(
      GoldKind kind, GoldStatus status, Span span, String entity, String country) {
    return new GoldMention(kind, status, span, entity, country);
  }

  @Test
  void whatIsLeftOutHasItsDefault() throws IOException, GoldException {
    String line = "{\"id\": \"a\", \"text\": \"Iran\", \"date\": null, \"gold\": []}";

    GoldText text = GoldReader.read(file(line.getBytes(StandardCharsets.UTF_8))).texts().get(0);

    assertThat(text.day()).isNull();
    assertThat(text.sections()).containsExactly(new Section(SectionKind.BODY, new Span(0, 4)));
    assertThat(text.annotates()).isEmpty();
  }

  @Test
  void linesMayBeBlankAndEndAsOnWindows() throws IOException, GoldException {
    String lines = "\uFEFF" + LINE + "\r\n\r\n" + LINE.replace("\"a\"", "\"b\"");

    assertThat(GoldReader.read(file(lines.getBytes(StandardCharsets.UTF_8))).texts())
        .extracting(GoldText::id)
        .containsExactly("a", "b");
  }

  @Test
  void aGzippedFileIsReadWhateverItsName() throws IOException, GoldException {
    Path file = folder.resolve("our.set.jsonl.gz");
    Files.write(file, gzipped());

    assertThat(GoldReader.read(file).name()).isEqualTo("our.set");
    assertThat(GoldReader.read(file(gzipped())).texts()).hasSize(1);
  }

  @Test
  void aGzippedFileThatIsCutIsRefused() throws IOException {
    byte[] content = gzipped();
    Path file = file(Arrays.copyOf(content, content.length - 20));

    assertThatThrownBy(() -> GoldReader.read(file))
        .hasMessageStartingWith("Cannot read " + file + ": it is damaged: Unexpected end");
  }

  @Test
  void aByteThatIsNoUtf8IsRefusedWithItsLine() throws IOException {
    byte[] content =
        ("\n" + LINE.replace("spoke", "sp\u00F6ke")).getBytes(StandardCharsets.ISO_8859_1);
    Path file = file(content);

    assertThatThrownBy(() -> GoldReader.read(file))
        .hasMessageStartingWith("Cannot read " + file + ":2: it is no")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    for (Path path : List.of(folder, folder.resolve("none.jsonl"))) {
      assertThatThrownBy(() -> GoldReader.read(path))
          .hasMessage(
              "Cannot read " + path + ": there is no such file. Name a file that can be read.");
    }
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("gold.jsonl"), content);
  }

  private static byte[] gzipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(LINE.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
