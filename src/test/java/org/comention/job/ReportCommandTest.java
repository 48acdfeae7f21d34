package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page knows, compared with what DuckDB says of the same tables. */
class ReportCommandTest {
  @TempDir private static Path folder;
  private static Workshop workshop;
  private static ReportedPage page;

  @BeforeAll
  static void aPage() throws IOException {
    workshop = HostileArchive.in(folder);
    page = reported();
  }

  @Test
  void eachFigureIsWhatItsQueryGives() {
    for (JsonNode figure : page.data().get("figures")) {
      String sql = figure.get("sql").asText();
      if (figure.has("value")) {
        assertThat(asked(sql)).as(sql).containsExactly(figure.get("value").asText());
      } else {
        List<String> keys = new ArrayList<>();
        figure.get("rows").forEach(row -> keys.add(row.get(0).asText()));
        assertThat(asked(sql)).as(sql).containsExactlyElementsOf(keys);
      }
    }
    assertThat(page.data().get("figures")).hasSizeGreaterThan(10);
  }

  private static List<String> asked(String sql) {
    return workshop.query(
        Pattern.compile(" FROM (\\w+)")
            .matcher(sql)
            .replaceAll(from -> " FROM " + workshop.published(Table.of(from.group(1)))));
  }

  @Test
  void mentionsAddUpToThoseOfTheTable() {
    Map<String, Long> found = new TreeMap<>();
    for (JsonNode entity : page.data().get("entities")) {
      found.put(
          entity.get("id").asText(), sum("byMonth", "number", entity.get("number").asInt(), 1));
    }

    List<String> known =
        workshop.query(
            "SELECT concat(entity_id, '=', sum(mentions)) FROM "
                + workshop.published(Table.MENTION_FREQUENCY)
                + " WHERE month <> 'undated' GROUP BY entity_id ORDER BY 1");
    assertThat(found.entrySet().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void pairsHaveTheirUnitsInEachScope() {
    List<String> found = new ArrayList<>();
    for (JsonNode row : page.data().get("pairsByMonth")) {
      JsonNode pair = page.data().get("pairs").get(row.get("pair").asInt());
      String ends = id(pair.get("a").asInt()) + " " + id(pair.get("b").asInt());
      found.add(row.get("scope").asText() + " " + ends + " " + units(row));
    }

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            workshop.query(
                "SELECT concat_ws(' ', scope, entity_a, entity_b, sum(units)) FROM "
                    + workshop.published(Table.CO_MENTIONS)
                    + " WHERE month <> 'undated' GROUP BY scope, entity_a, entity_b"));
  }

  private static long units(JsonNode row) {
    long sum = 0;
    for (JsonNode month : row.get("rows").get(1)) {
      sum += month.asLong();
    }
    return sum;
  }

  private static String id(int number) {
    for (JsonNode entity : page.data().get("entities")) {
      if (entity.get("number").asInt() == number) {
        return entity.get("id").asText();
      }
    }
    throw new AssertionError("No entity has the number " + number);
  }

  private static long sum(String series, String key, int number, int column) {
    long sum = 0;
    for (JsonNode of : page.data().get(series)) {
      if (of.get(key).asInt() == number) {
        for (JsonNode row : of.get("rows").get(column)) {
          sum += row.asLong();
        }
      }
    }
    return sum;
  }

  @Test
  void sentencesShowWhatTheyAreAbout() {
    List<String> shown = new ArrayList<>();
    for (JsonNode place : page.data().get("evidence")) {
      if (place.get("of").asInt() == page.number("AZE")) {
        shown.add(marked(place));
      }
    }
    assertThat(shown)
        .containsExactlyInAnyOrder(
            "[Azerbaijan] and Turkey trade.",
            "Armenia, [Azerbaijan] and Russia signed.",
            "President Ilham Aliyev of [Azerbaijan] went to Armenia.");

    List<String> together = new ArrayList<>();
    page.data().get("pairEvidence").forEach(place -> together.add(marked(place)));
    assertThat(together)
        .contains("[Armenia], [Azerbaijan] and Russia signed.", "[Georgia] and [Armenia] met.");
  }

  private static String marked(JsonNode place) {
    int[] letters = place.get("text").asText().codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= letters.length; i++) {
      for (JsonNode mark : place.get("marks")) {
        text.append(mark.get(0).asInt() == i ? "[" : "");
        text.append(mark.get(1).asInt() == i ? "]" : "");
      }
      if (i < letters.length) {
        text.appendCodePoint(letters[i]);
      }
    }
    return text.toString();
  }

  @Test
  void noTextOfTheArchiveIsMarkup() {
    String before = page.html().substring(0, page.html().indexOf("id=\"data\""));

    assertThat(page.html()).doesNotContain("window.broken", "onerror=alert", "javascript:alert");
    assertThat(page.html().split("<script", -1)).hasSize(4);
    assertThat(before).contains("default-src 'none'; script-src 'sha256-");
    assertThat(page.data().toString()).contains("window.broken = 1");
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws IOException {
    assertThat(reported().html()).isEqualTo(page.html());
  }

  @Test
  void thePageIsBoundedByTopAndNamesMoreByEntities() throws IOException {
    String title = "</title><script>&";
    ReportedPage small =
        reported("--top", "1", "--entities", "GEO", "--from", "2022-04", "--title", title);

    assertThat(small.data().get("byDay")).hasSize(3);
    assertThat(small.data().get("mentioned").asInt()).isGreaterThan(4);
    assertThat(small.html()).contains("<title>&lt;/title&gt;&lt;script&gt;&amp;</title>");
  }

  @Test
  void whatCannotBeMeantIsRefusedInOneSentence() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept.html"), "mine");
    assertThat(refused(kept.toString())).endsWith("or give --force to replace it.\n");
    assertThat(kept).hasContent("mine");
    assertThat(refused("-", "--from", "2030-01")).contains("the tables have no documents of that");
    assertThat(refused("-", "--from", "undated")).contains("it has no place in time");
    assertThat(refused("-", "--entities", "AZE,azerbajan"))
        .startsWith("Cannot find the entity azerbajan: no country and no official has this id.")
        .contains("Did you mean AZE (Azerbaijan) or ");
    assertThat(refused("-", "--top", "0")).contains("\"0\" is not a number");
    assertThat(refused("-", "--top", "100000")).contains("too large for a browser");
    assertThat(report(folder.resolve("none"), "-").err()).contains("there are none");
  }

  private static String refused(String output, String... more) {
    Workshop.Result result = report(workshop.tables, output, more);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  private static ReportedPage reported(String... more) throws IOException {
    Path file = folder.resolve("page.html");
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--force");
    Workshop.Result result =
        report(workshop.tables, file.toString(), options.toArray(String[]::new));
    assertThat(result.err()).startsWith("Wrote the page of 2022-");
    assertThat(result.code()).isZero();
    return ReportedPage.in(file);
  }

  private static Workshop.Result report(Path tables, String output, String... more) {
    List<String> all =
        new ArrayList<>(List.of("report", "--tables", tables.toString(), "--output", output));
    all.addAll(List.of(more));
    return Workshop.command(all.toArray(String[]::new));
  }
}
