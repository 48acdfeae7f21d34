package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comention.Python;
import org.comention.report.export.Gephi;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs and tables of a small archive, compared with what DuckDB says of the same tables. */
class ExportCommandTest {
  @TempDir private static Path folder;
  private static Workshop workshop;

  /** Three months and what is undated; Aliyev serves Azerbaijan, Pashinyan Armenia. */
  @BeforeAll
  static void anArchive() throws IOException {
    workshop = new Workshop(folder);
    workshop.write("2022-04-30.txt", "Armenia and Turkey talked.\n\nGeorgia and Armenia met.\n");
    workshop.write("2022-05-01.txt", "President Ilham Aliyev of Azerbaijan went to Armenia.\n");
    workshop.write("2022-05-02.txt", "Ilham Aliyev and Nikol Pashinyan met in Russia.\n");
    workshop.write("copy/2022-05-03.txt", "Ilham Aliyev and Nikol Pashinyan met in Russia.\n");
    workshop.write("2022-06-01.txt", "Armenia, Azerbaijan and Russia signed.\n\nTurkey did not.\n");
    workshop.write("2022-06-02.txt", "Azerbaijan and Turkey trade. Ilham Aliyev spoke.\n");
    workshop.write("2022-06-03.txt", "=1+1 says Armenia, and Turkey too.\n");
    workshop.write("notes.txt", "France and Armenia and Turkey.\n");
    workshop.publish();
  }

  /** What DuckDB makes of the monthly tables, the own country left in or out. */
  private static List<String> pairs(String scope, String months, int minUnits, boolean own) {
    return workshop.query(
        "SELECT concat_ws(' ', entity_a, entity_b, sum(units)) FROM "
            + workshop.published(Table.CO_MENTIONS)
            + " WHERE scope = '"
            + scope
            + "' AND month "
            + months
            + (own
                ? ""
                : " AND NOT (kind_a = 'country' AND (entity_a, entity_b) IN "
                    + "(('AZE', 'ilham-aliyev'), ('ARM', 'nikol-pashinyan')))")
            + " GROUP BY entity_a, entity_b HAVING sum(units) >= "
            + minUnits
            + " ORDER BY 1");
  }

  /** The same from an exported list of pairs. */
  private static List<String> pairs(String csv) {
    return csv.lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[0] + " " + cells[4] + " " + cells[8])
        .sorted()
        .toList();
  }

  private static final String DATED = "<> 'undated'";

  @ParameterizedTest
  @CsvSource({
    "document, 1, --with-own-country",
    "paragraph, 1, --with-own-country",
    "sentence, 1, --with-own-country",
    "document, 1, ''",
    "document, 2, ''",
    "sentence, 2, ''"
  })
  void thePairsAreThoseOfAllDatedMonths(String scope, int minUnits, String own) {
    List<String> options =
        new ArrayList<>(List.of("--scope", scope, "--min-units", String.valueOf(minUnits)));
    if (!own.isEmpty()) {
      options.add(own);
    }

    List<String> found = pairs(printed("csv", options.toArray(String[]::new)));

    assertThat(found).isNotEmpty().isEqualTo(pairs(scope, DATED, minUnits, !own.isEmpty()));
  }

  @Test
  void aPeriodHasItsMonthsAlone() {
    assertThat(pairs(printed("csv", "--min-units", "1", "--from", "2022-05", "--to", "2022-05")))
        .isEqualTo(pairs("document", "= '2022-05'", 1, false));
    assertThat(pairs(printed("csv", "--min-units", "1", "--from", "undated")))
        .isEqualTo(pairs("document", "= 'undated'", 1, false))
        .contains("ARM FRA 1");
  }

  @Test
  void onlyThePairsOfAnEntityTheStrongestOrThoseBeyondChance() {
    assertThat(pairs(printed("csv", "--min-units", "1", "--entity", "GEO")))
        .containsExactly("ARM GEO 1", "GEO TUR 1");
    assertThat(pairs(printed("csv", "--min-units", "1", "--top", "1")))
        .containsExactly("ARM TUR 3");
    assertThat(printed("csv", "--min-units", "1", "--min-npmi", "0").lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> Double.parseDouble(line.split(",", -1)[13]) >= 0);
  }

  @Test
  void whatWasLeftOutIsTold() {
    Workshop.Result result = export("csv", "-", "--top", "1");

    long all = pairs("document", DATED, 1, true).size();
    long kept = pairs("document", DATED, 2, false).size();
    long own = all - pairs("document", DATED, 1, false).size();
    assertThat(result.err())
        .isEqualTo(
            "Wrote 2 entities and 1 pairs of 2022-04 to 2022-06 to standard output. Left out: "
                + own
                + " pairs of an official with his own country, "
                + (all - own - kept)
                + " below a threshold, "
                + (kept - 1)
                + " weaker than the first 1.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gexf", "graphml", "gexf --by-month"})
  void networkxAndGephiFindTheNumbersOfSql(String format) throws Exception {
    List<String> options = List.of(format.split(" "));
    Path file = folder.resolve("graph." + options.get(0));
    List<String> more = new ArrayList<>(List.of("--min-units", "1", "--force"));
    more.addAll(options.subList(1, options.size()));

    done(export(options.get(0), file.toString(), more.toArray(String[]::new)));

    List<String> pairs = pairs("document", DATED, 1, false);
    long nodes =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.split(" ")[0], pair.split(" ")[1]))
            .distinct()
            .count();
    assertThat(Gephi.open(file))
        .startsWith(
            nodes + " nodes, " + pairs.size() + " edges",
            "undirected",
            more.contains("--by-month") ? "dynamic" : "static")
        .noneMatch(line -> line.contains("WARNING") || line.contains("created"));
    List<String> found =
        Python.with(Path.of("src", "test", "python", "requirements.txt"))
            .run("src/test/python/graphs.py", file.toString())
            .lines()
            .toList();
    assertThat(found.stream().filter(line -> line.startsWith("node"))).hasSize((int) nodes);
    assertThat(
            found.stream()
                .filter(line -> line.startsWith("edge"))
                .map(line -> line.split("\t"))
                .map(cells -> cells[1] + " " + cells[2] + " " + cells[3]))
        .containsExactlyInAnyOrderElementsOf(pairs);
  }

  @Test
  void theSameTablesGiveTheSameBytes() {
    String first = printed("gexf", "--by-month", "--min-units", "1");

    assertThat(printed("gexf", "--by-month", "--min-units", "1")).isEqualTo(first);
  }

  @Test
  void theGraphSaysOfWhatItIs() {
    assertThat(printed("json", "--from", "2022-05"))
        .startsWith(
            "{\"directed\":false,\"multigraph\":false,\"graph\":{\"period\":\"2022-05 to 2022-06\","
                + "\"scope\":\"document\",\"units_total\":\"5\",\"min_units\":\"2\"")
        .contains(
            "{\"id\":\"AZE\",\"label\":\"Azerbaijan\",\"kind\":\"country\",\"country\":\"AZE\","
                + "\"country_name\":\"Azerbaijan\",\"wikidata\":\"Q227\",");
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void aTableHasAllItsRowsInBothFormats(Table table) {
    long rows =
        Long.parseLong(workshop.query("SELECT count(*) FROM " + workshop.published(table)).get(0));

    assertThat(printed("json", "--table", table.label()).lines()).hasSize((int) rows);
    assertThat(printed("csv", "--table", table.label()).split("\r\n")).hasSize((int) rows + 1);
  }

  @Test
  void cellsAreTextThatNoSpreadsheetRunsAndIsoTimes() {
    String documents = printed("csv", "--table", "documents", "--from", "2022-06");

    assertThat(documents).contains("\"'=1+1 says Armenia, and Turkey too.\n\"", ",2022-06-03,day,");
    assertThat(printed("csv", "--table", "runs"))
        .containsPattern(",\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z,");
    assertThat(
            printed("json", "--table", "mention_frequency", "--from", "2022-04", "--to", "2022-04"))
        .startsWith("{\"day\":\"2022-04-30\",\"entity_id\":\"ARM\",")
        .endsWith("\"month\":\"2022-04\"}\n");
  }

  @Test
  void anOutputThatExistsNeedsForce() throws IOException {
    Path file = Files.writeString(folder.resolve("kept.csv"), "mine");

    assertThat(refused("csv", file.toString()))
        .isEqualTo(
            "Cannot write "
                + file
                + ": it exists. Name another file, or give --force to replace it.\n");
    assertThat(file).hasContent("mine");

    done(export("csv", file.toString(), "--force"));
    assertThat(Files.readString(file)).startsWith("source,");
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.filter(path -> path.toString().contains("kept"))).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeMeantIsRefusedInOneSentence() {
    assertThat(refused("csv", folder.resolve("no/x.csv").toString()))
        .startsWith("Cannot write " + folder.resolve("no/x.csv") + ": there is no folder ");
    assertThat(refused("csv", folder.toString(), "--force")).contains("it is a folder");
    assertThat(refused("xml", "-")).contains("\"xml\" is not one of these");
    assertThat(refused("csv", "-", "--from", "2030-01"))
        .isEqualTo(
            "Cannot read months from 2030-01 on: the tables have no documents of that time. Choose"
                + " another time with --from and --to; there are documents from 2022-04 to"
                + " 2022-06.\n");
    assertThat(refused("csv", "-", "--from", "2022-06", "--to", "2022-05"))
        .contains("2022-06 is after 2022-05");
    assertThat(refused("csv", "-", "--entity", "azerbaijan"))
        .isEqualTo(
            "Cannot find the entity azerbaijan: no country and no official has this id."
                + " Did you mean AZE (Azerbaijan)?\n");
    assertThat(refused("csv", "-", "--entity", "ilham-alijev"))
        .contains("ilham-aliyev (Ilham Aliyev)");
    assertThat(refused("csv", "-", "--table", "mention")).contains("Did you mean mentions?");
    assertThat(refused("gexf", "-", "--table", "mentions")).contains("Give csv or json");
    assertThat(refused("csv", "-", "--table", "mentions", "--top", "3"))
        .contains("Cannot export with --top: it is about graphs");
    assertThat(refused("csv", "-", "--by-month")).contains("only gexf can hold it");
    assertThat(refused("gexf", "-", "--by-month", "--from", "undated"))
        .contains("what is undated has no months");
    assertThat(refused("csv", "-", "--min-npmi", "2")).contains("Write a number from -1 to 1");
  }

  @Test
  void tablesOfAnotherFormatAreRefused() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other/versions/1"));
    Files.writeString(other.resolve("manifest.json"), "{\"format\": 1}");

    Workshop.Result result =
        Workshop.command(
            "export", "--format", "csv", "--output", "-", "--tables", folder + "/other");

    assertThat(result.err()).contains("they have format 1, and this comention has format");
    assertThat(result.code()).isEqualTo(2);
  }

  private static String printed(String format, String... more) {
    return done(export(format, "-", more)).out();
  }

  private static Workshop.Result done(Workshop.Result result) {
    assertThat(result.err()).doesNotContain("Cannot");
    assertThat(result.code()).isZero();
    return result;
  }

  private static String refused(String format, String output, String... more) {
    Workshop.Result result = export(format, output, more);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  private static Workshop.Result export(String format, String output, String... more) {
    List<String> all = new ArrayList<>(List.of("export", "--tables", workshop.tables.toString()));
    all.addAll(List.of("--format", format, "--output", output));
    all.addAll(List.of(more));
    return Workshop.command(all.toArray(String[]::new));
  }
}
