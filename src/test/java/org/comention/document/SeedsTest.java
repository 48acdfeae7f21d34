package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comention.Shared;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.junit.jupiter.api.Test;

/** The five crawled pages, against their hand-made gold. */
class SeedsTest {
  private static final DocumentReader READER =
      new DocumentReader(DocumentRules.on(LocalDate.of(2026, 11, 22)));

  @Test
  void everyMentionOfTheGoldStandsInItsSection() throws IOException {
    List<String> wrong = new ArrayList<>();
    int mentions = 0;
    for (JsonNode gold : gold()) {
      Document document = read(gold.get("id").asText());
      CodePoints codePoints = new CodePoints(document.text());
      for (JsonNode mention : gold.get("mentions")) {
        mentions++;
        int offset = codePoints.offset(mention.get("start").asInt());
        if (!section(document, offset).equals(mention.get("region").asText())) {
          wrong.add(document.place().path() + " " + mention + " in " + section(document, offset));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(mentions).isGreaterThan(200);
  }

  @Test
  void twoPagesSayWhenTheyWerePublished() throws IOException {
    Map<String, String> dates = new TreeMap<>();
    for (JsonNode gold : gold()) {
      PublicationDate date = read(gold.get("id").asText()).published();
      dates.put(
          gold.get("id").asText().substring(0, 3),
          date == null ? "-" : date.day() + " " + date.source().label());
    }
    assertThat(dates)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "000", "-",
                "001", "2022-09-15 header",
                "002", "-",
                "003", "2023-12-05 header",
                "004", "-"));
  }

  @Test
  void headlinesAreRead() throws IOException {
    assertThat(read("000_85da62563368c0c5.txt").title())
        .startsWith("Armenia-Azerbaijan: U.S. Says");
    assertThat(read("001_835090aee9fb4387.txt").title()).startsWith("Blinken urged");
  }

  private static List<JsonNode> gold() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> gold = new ArrayList<>();
    for (String line : Files.readAllLines(Shared.folder("gold").resolve("seeds.jsonl"))) {
      gold.add(mapper.readTree(line));
    }
    return gold;
  }

  private static Document read(String name) throws IOException {
    Path file = Shared.folder("seeds").resolve(name);
    return READER.read(
        new RawText(new Place(name, null, 0), Files.readString(file), Metadata.NONE, List.of()));
  }

  private static String section(Document document, int offset) {
    return document.sections().stream()
        .filter(section -> section.span().contains(offset))
        .map(section -> section.kind().label())
        .findFirst()
        .orElse("none");
  }
}
