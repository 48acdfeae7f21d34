package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.comention.Shared;
import org.comention.archive.reader.ArchiveReader;
import org.junit.jupiter.api.Test;

/** Real archives, read whole: every record is a document or a reject with a reason. */
class CorporaTest {
  @Test
  void linesOfACompressedFileAreAllRead() {
    assertThat(counts("whitehouse_briefings.jsonl.gz"))
        .isEqualTo(Map.of("documents", 1697, "mojibake", 1));
  }

  @Test
  void membersOfATarAreAllRead() {
    assertThat(counts("trump_speeches.tar.gz")).isEqualTo(Map.of("documents", 985));
  }

  /** One posting holds control characters; 73 are not UTF-8. */
  @Test
  void textsWithoutEndingOrEncodingAreAllRead() {
    assertThat(counts("20news_latin1.tar.gz"))
        .isEqualTo(Map.of("documents", 18846, "encoding_guessed", 73));
  }

  @Test
  void membersOfAZipAreAllRead() {
    assertThat(counts("un2024_multilingual.zip")).isEqualTo(Map.of("documents", 179));
  }

  /** Documents, rejects by reason and documents by issue. */
  private static Map<String, Integer> counts(String name) {
    Map<String, Integer> counts = new TreeMap<>();
    ArchiveFile file = new LocalFile(Shared.folder("corpora"), name);
    try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(file)) {
      entries.forEachRemaining(entry -> count(entry, counts));
    }
    return counts;
  }

  private static void count(Entry entry, Map<String, Integer> counts) {
    if (entry instanceof RawText document) {
      counts.merge("documents", 1, Integer::sum);
      document.issues().forEach(issue -> counts.merge(issue, 1, Integer::sum));
    } else if (entry instanceof Unreadable reject) {
      counts.merge(reject.reason().label(), 1, Integer::sum);
    }
  }
}
