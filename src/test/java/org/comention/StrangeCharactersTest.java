package org.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.comention.archive.Entries;
import org.comention.archive.LocalFile;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.reader.ArchiveReader;
import org.comention.document.CodePoints;
import org.comention.document.Document;
import org.comention.document.DocumentReader;
import org.comention.document.DocumentRules;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Mention;
import org.comention.mention.TaggableText;
import org.comention.mention.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bytes of a file to its mentions no character is lost, and no offset shifts. */
class StrangeCharactersTest {
  private static final Tagger TAGGER = new Tagger(Gazetteer.bundled());

  /** Private use, both directions, a mark within, astral letters, what is no character. */
  private static final String STRANGE = "\uE000 \u202E\u2067\u2069\u200F \uFEFF 😀𝔄 \uFFFF \u0085";

  private static final String TEXT =
      (STRANGE + " Azerbaijan met Armenia. ").repeat(20) + "\0 Ned Price spoke.";

  @TempDir Path folder;

  @Test
  void offsetsAreRightInEveryWidthOfUnicode() throws IOException {
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      Document document = read("a.txt", "\uFEFF" + TEXT, charset);
      assertThat(document.text()).isEqualTo(TEXT);
      assertThat(document.issues()).isEmpty();
      assertThat(surfaces(document)).hasSize(41).contains("Azerbaijan", "Armenia", "Ned Price");
    }
  }

  @Test
  void offsetsAreRightBehindWhatCannotBeDecoded() throws IOException {
    String escaped = "{\"text\":\"\\ud83d \\udc00 \\u0000 Azerbaijan\"}\n{\"text\":\"b\"}\n";
    Document document = read("a.jsonl", escaped, "UTF-8");
    assertThat(document.text()).isEqualTo("\uFFFD \uFFFD \0 Azerbaijan");
    assertThat(document.issues()).containsExactly("undecodable");
    assertThat(surfaces(document)).containsExactly("Azerbaijan");
  }

  private Document read(String name, String text, String charset) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    ArchiveReader reader = new ArchiveReader(ReadingOptions.DEFAULT);
    try (Entries entries = reader.read(new LocalFile(folder, name))) {
      DocumentRules rules = DocumentRules.on(LocalDate.of(2026, 11, 22));
      return new DocumentReader(rules).read((RawText) entries.next());
    }
  }

  /** As SQL and Python cut them out. */
  private static List<String> surfaces(Document document) {
    String text = document.text();
    TaggableText taggable = new TaggableText(text, document.sections(), null, "en");
    return TAGGER.tag(taggable).mentions().stream().map(m -> surface(m, text)).toList();
  }

  private static String surface(Mention mention, String text) {
    CodePoints offsets = new CodePoints(text);
    int start = offsets.of(mention.span().start());
    int end = offsets.of(mention.span().end());
    String cut = new String(text.codePoints().toArray(), start, end - start);
    assertThat(cut).isEqualTo(mention.surface());
    return cut;
  }
}
