package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comention.Shared;
import org.comention.archive.Entries;
import org.comention.archive.LocalFile;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.reader.ArchiveReader;
import org.junit.jupiter.api.Test;

/** The real archives beside the project. */
class RealTextsTest {
  @Test
  void speechesAreDatedByTheirFileNamesAndAreAllBody() {
    List<Document> speeches = documents("trump_speeches.tar.gz");
    assertThat(speeches)
        .hasSize(985)
        .allSatisfy(
            speech -> {
              assertThat(speech.published().source()).isEqualTo(DateSource.FILE_NAME);
              assertThat(speech.place().member()).contains("/" + speech.published().day() + " ");
              assertThat(speech.sections())
                  .extracting(Section::kind)
                  .doesNotContain(SectionKind.SIDEBAR);
            });
  }

  @Test
  void scannedSpeechesAreDatedByALineOfTheirCover() {
    List<Document> speeches = documents("un2024_multilingual.zip");
    List<PublicationDate> dates =
        speeches.stream().map(Document::published).filter(date -> date != null).toList();
    assertThat(speeches).hasSize(179);
    assertThat(dates).hasSize(124);
    assertThat(dates)
        .allSatisfy(
            date -> {
              assertThat(date.source()).isEqualTo(DateSource.HEADER);
              assertThat(date.month()).isEqualTo("2024-09");
            });
  }

  @Test
  void languagesOfSpeechesAreThoseOfTheirFileNames() {
    List<Document> speeches = documents("un2024_multilingual.zip");
    // The Arabic ones are badly scanned: no letter of them is Arabic.
    long readable = speeches.stream().filter(speech -> !language(speech).equals("ar")).count();
    long right =
        speeches.stream().filter(speech -> language(speech).equals(speech.language())).count();
    assertThat(readable).isEqualTo(166);
    assertThat(right).isGreaterThanOrEqualTo(162);
  }

  @Test
  void postingsAreDatedByTheirOwnHeadersAlone() {
    List<Document> postings = documents("20news_latin1.tar.gz");
    List<String> months =
        postings.stream().map(Document::published).map(RealTextsTest::month).toList();
    assertThat(postings.size()).isBetween(18_840, 18_846);
    assertThat(months).filteredOn(month -> !month.isEmpty()).hasSize(114);
    assertThat(Set.copyOf(months)).containsExactlyInAnyOrder("", "1993-04", "1993-05");
    assertThat(postings.stream().flatMap(posting -> posting.sections().stream()))
        .extracting(Section::kind)
        .doesNotContain(SectionKind.SIDEBAR);
  }

  private static String month(PublicationDate date) {
    return date == null ? "" : date.month();
  }

  private static String language(Document speech) {
    String member = speech.place().member();
    return member.substring(member.indexOf('_') + 1, member.indexOf('.'));
  }

  private static List<Document> documents(String archive) {
    List<Document> documents = new ArrayList<>();
    LocalFile file = new LocalFile(Shared.folder("corpora"), archive);
    try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(file)) {
      while (entries.hasNext()) {
        if (entries.next() instanceof RawText raw) {
          documents.add(Texts.READER.read(raw));
        }
      }
    }
    return documents;
  }
}
