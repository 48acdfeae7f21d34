package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comention.Shared;
import org.comention.archive.reader.ArchiveReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a text says must not depend on the charset in which it was kept. */
class EncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String ISSUE = " [encoding_guessed]";

  private interface Check {
    void of(Charset charset, String text);
  }

  @TestFactory
  Stream<DynamicTest> aSentenceIsReadRightInTheCharsetsOfItsLanguage() throws IOException {
    return eachSentence(
        (charset, text) ->
            assertThat(Archives.lines("a.txt", text.getBytes(charset)))
                .containsExactly("@0 " + text + ISSUE));
  }

  @TestFactory
  Stream<DynamicTest> aPrintedPageIsReadRightThoughItIsMostlyMarkup() throws IOException {
    return eachSentence(
        (charset, text) -> {
          String page = "<p class=\"a\">" + text + "</p>\n<p>" + text + "</p>\n";
          assertThat(new Encoding(UTF_8, 0, null).decode(page.getBytes(charset)).text())
              .isEqualTo(page);
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsDeclaredNeedsNoGuess() throws IOException {
    return eachSentence(
        (charset, text) -> {
          byte[] word = text.split("[ ，、]", 2)[0].getBytes(charset);
          Encoding.Decoded decoded = Encoding.declared(word, charset.name()).decode(word);
          assertThat(text).startsWith(decoded.text());
          assertThat(decoded.issues()).isEmpty();
        });
  }

  private static Stream<DynamicTest> eachSentence(Check check) throws IOException {
    return Cases.of("encodings.tsv")
        .flatMap(
            row ->
                Arrays.stream(row.get(1).split(" "))
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                row.get(0) + " in " + name,
                                () -> check.of(Charset.forName(name), row.get(2)))));
  }

  @Test
  void eachLineOfAFileIsReadInItsOwnCharset() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<List<String>> rows = Cases.of("encodings.tsv").toList();
    for (List<String> row : rows) {
      String line = "{\"text\":\"" + row.get(2) + "\"}\n";
      file.writeBytes(line.getBytes(UTF_8));
      // A trail byte of Shift_JIS and Big5 may be a backslash: JSON is not kept in them.
      file.writeBytes(line.getBytes(row.get(1).contains("JIS") ? UTF_8 : charset(row)));
    }
    List<Entry> entries = Archives.read("a.jsonl", file.toByteArray());
    assertThat(entries.stream().map(entry -> ((RawText) entry).text()))
        .containsExactlyElementsOf(
            rows.stream().flatMap(row -> Stream.of(row.get(2), row.get(2))).toList());
  }

  private static Charset charset(List<String> row) {
    return Charset.forName(row.get(1).split(" ")[0]);
  }

  @Test
  void everySentenceIsReadRightInUnicodeOfAnyWidth() throws IOException {
    for (List<String> row : Cases.of("encodings.tsv").toList()) {
      for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
        byte[] bytes = ("\uFEFF" + row.get(2)).getBytes(Charset.forName(charset));
        assertThat(Archives.lines("a.txt", bytes)).containsExactly("@0 " + row.get(2));
      }
    }
  }

  @Test
  void utf16WithoutAMarkIsKnownByItsNuls() throws IOException {
    for (List<String> row : Cases.of("encodings.tsv").filter(EncodingTest::hasSpaces).toList()) {
      for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
        byte[] bytes = row.get(2).getBytes(Charset.forName(charset));
        assertThat(Archives.lines("a.txt", bytes)).containsExactly("@0 " + row.get(2));
      }
    }
  }

  /** Chinese and Japanese hold nothing that has a NUL, Korean and Thai too little. */
  private static boolean hasSpaces(List<String> row) {
    return row.get(2).contains(" ") && !List.of("Korean", "Thai").contains(row.get(0));
  }

  @Test
  void englishPostingsStayWindows1252() {
    ArchiveFile file = new LocalFile(Shared.folder("corpora"), "20news_latin1.tar.gz");
    int[] guessed = {0};
    try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(file)) {
      entries.forEachRemaining(entry -> guessed[0] += guessed((RawText) entry));
    }
    assertThat(guessed[0]).isEqualTo(73);
  }

  /** 1, after a look, where the charset was guessed. */
  private static int guessed(RawText text) {
    if (!text.issues().contains("encoding_guessed")) {
      return 0;
    }
    String known = text.text().replace("\uFFFD", "");
    assertThat(WINDOWS_1252.newEncoder().canEncode(known)).as(text.place().member()).isTrue();
    return 1;
  }
}
