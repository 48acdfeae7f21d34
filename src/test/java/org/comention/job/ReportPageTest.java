package org.comention.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.comention.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page in a real browser, without a network. */
class ReportPageTest {
  @TempDir private static Path folder;
  private static Workshop workshop;
  private static Path file;
  private static Chromium chromium;

  @BeforeAll
  static void aPageAndABrowser() throws Exception {
    chromium = Chromium.started();
    workshop = HostileArchive.in(folder);
    file = folder.resolve("page.html");
    Workshop.Result result =
        Workshop.command(
            "report", "--tables", workshop.tables.toString(), "--output", file.toString());
    assertThat(result.code()).as(result.err()).isZero();
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void nothingWasLoadedAndNothingWentWrong() {
    chromium.done();
  }

  private static Page open(String fragment) {
    return chromium.open(file, fragment, ColorScheme.LIGHT, 1280);
  }

  @Test
  void theNumbersAreThoseOfDuckDb() {
    Page page = open("");

    assertThat(page.locator("dd[data-figure='Mentions counted']").textContent())
        .isEqualTo(
            workshop
                .query(
                    "SELECT sum(mentions) FROM "
                        + workshop.published(Table.MENTION_FREQUENCY)
                        + " WHERE month <> 'undated'")
                .get(0));
    assertThat(rows(page, "ranking-all", 1, 3))
        .containsExactlyElementsOf(
            workshop.query(
                "SELECT concat_ws(' ', name, sum(mentions)) FROM "
                    + workshop.published(Table.MENTION_FREQUENCY)
                    + " JOIN "
                    + workshop.published(Table.ENTITIES)
                    + " e USING (entity_id) WHERE month <> 'undated' AND e.entity_kind = 'country'"
                    + " GROUP BY name, entity_id ORDER BY sum(mentions) DESC, entity_id"));
  }

  /** Two cells of each row that is shown. */
  private static List<String> rows(Page page, String table, int first, int second) {
    Locator rows = page.locator("[data-table='" + table + "'] tbody tr");
    List<String> found = new ArrayList<>();
    for (Locator row : rows.all()) {
      List<String> cells = row.locator("td").allTextContents();
      found.add(cells.get(first) + " " + cells.get(second));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "paragraph", "sentence"})
  void aPeriodIsCountedAnew(String scope) {
    Page page = open("#own=1&from=2022-05&to=2022-08&scope=" + scope);

    String months = " month BETWEEN '2022-05' AND '2022-08'";
    List<String> known =
        workshop.query(
            String.join(
                " ",
                "SELECT concat_ws(' ', sum(units),",
                units(scope, "mention_frequency", "entity_id = entity_a AND" + months) + ",",
                units(scope, "mention_frequency", "entity_id = entity_b AND" + months) + ",",
                units(scope, "archive_volume", months) + ")",
                "FROM " + workshop.published(Table.CO_MENTIONS),
                "WHERE scope = '" + scope + "' AND" + months,
                "GROUP BY entity_a, entity_b"));
    List<String> found = new ArrayList<>();
    for (Locator row : page.locator("[data-table='pairs-all'] tbody tr").all()) {
      found.add(String.join(" ", row.locator("td").allTextContents().subList(2, 6)));
    }
    assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(known);
  }

  private static String units(String scope, String table, String which) {
    String rows = workshop.published(Table.of(table));
    return "(SELECT sum(unique_" + scope + "s) FROM " + rows + " WHERE " + which + ")";
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme colours) {
    Page page = chromium.open(file, "", colours, 1280);
    for (Locator summary : page.locator("details > summary").all()) {
      summary.click();
    }

    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

    assertThat(
            violations.stream().map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
        .isEmpty();
  }

  @Test
  void theValidatorFindsNoErrorBeforeAndAfterTheScript() throws Exception {
    for (String html : List.of(Files.readString(file), open("").content())) {
      EmbeddedValidator validator = new EmbeddedValidator();
      validator.setOutputFormat(OutputFormat.JSON);
      String found = validator.validate(new ByteArrayInputStream(html.getBytes(UTF_8)));

      List<String> errors = new ArrayList<>();
      for (JsonNode message : Json.MAPPER.readTree(found).get("messages")) {
        if (!message.get("type").asText().equals("info")) {
          errors.add(message.toString());
        }
      }
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void everyChoiceStandsInTheAddressAndIsFoundThereAgain() {
    Page page = open("");
    List<String> chosen = new ArrayList<>();
    for (Locator select : page.locator("select").all()) {
      for (String value : values(select)) {
        select.selectOption(value);
      }
      select.selectOption(values(select).get(1));
      chosen.add(select.inputValue());
    }
    for (Locator box : page.locator("input[type=checkbox]").all()) {
      box.check();
    }
    page.getByLabel("Least units with both").fill("1");
    page.getByLabel("Least units with both").press("Enter");

    Page again = open(page.url().substring(page.url().indexOf('#')));
    assertThat(again.locator("select").all().stream().map(Locator::inputValue))
        .containsExactlyElementsOf(chosen);
    assertThat(again.locator("input[type=checkbox]:checked").count()).isEqualTo(2);
    assertThat(again.getByLabel("Least units with both").inputValue()).isEqualTo("1");

    again.getByText("All months").click();
    assertThat(again.getByLabel("From").first().inputValue()).isEqualTo("0");
  }

  @Test
  void monthsWithoutDocumentsAreSaidToHaveNone() {
    assertThat(open("#from=2022-07&to=2022-07").locator("#chosen").textContent())
        .startsWith("The archive has no document of the chosen months");
    assertThat(open("#from=2022-06").locator("#chosen").textContent())
        .isEqualTo("5 documents in the chosen months");
  }

  private static List<String> values(Locator select) {
    return select.locator("option").all().stream().map(o -> o.getAttribute("value")).toList();
  }

  @Test
  void namesAreChosenInEachField() {
    Page page = open("");
    enter(page, "Add a country or official", "Georgia");
    assertThat(page.locator(".chips").textContent()).contains("Georgia (GEO)");
    page.getByLabel("Take Georgia (GEO) away").click();
    assertThat(page.locator(".chips").textContent()).doesNotContain("Georgia (GEO)");

    enter(page, "First", "ARM");
    enter(page, "Second", "AZE");
    assertThat(page.locator("#pair-in-words").textContent())
        .startsWith("Armenia and Azerbaijan: 2 of 8 documents have both");

    page.locator("#evidence").getByLabel("Country or official").fill("Armenia");
    enter(page, "Together with", "Russia");
    assertThat(page.locator("#sentences").textContent()).contains("Azerbaijan and Russia signed.");
    page.getByText("Alone", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByLabel("Together with").inputValue()).isEmpty();

    page.locator("#together").getByLabel("Country or official").fill("Nobody");
    page.locator("#together").getByLabel("Country or official").press("Enter");
    assertThat(page.url()).doesNotContain("partnersOf");
  }

  private static void enter(Page page, String field, String name) {
    page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(name);
    page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).press("Enter");
  }

  @Test
  void tablesAreSortedSearchedAndTurned() {
    Page page = open("#by=day");
    Locator days = page.locator("#time");
    days.getByText("Table of these numbers").click();
    assertThat(days.getByRole(AriaRole.STATUS).first().textContent()).startsWith("1 to 25 of 183");
    days.getByText("More").click();
    assertThat(days.getByRole(AriaRole.STATUS).first().textContent()).startsWith("26 to 50");
    days.getByText("Back").click();
    days.getByLabel("Search").fill("2022-05-01");
    assertThat(days.locator("tbody tr").count()).isEqualTo(1);

    Locator ranking = page.locator("[data-table=ranking-all]");
    ranking.locator("th button").nth(1).click();
    assertThat(ranking.locator("tbody tr td").nth(1).textContent()).isEqualTo("Armenia");
    ranking.locator("th button").nth(1).click();
    assertThat(ranking.locator("tbody tr td").nth(1).textContent()).isEqualTo("Turkey");
    ranking.locator("td button").first().click();
    assertThat(page.locator(".chips").textContent()).contains("Turkey (TUR)");
  }

  @Test
  void linksAndNamesLeadToTheirPlaces() {
    Page page = open("");
    for (Locator link : page.locator("nav a").all()) {
      link.click();
      String part = link.getAttribute("href").substring(1);
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo(part);
    }
    page.locator("[data-table=pairs-all] td button").first().click();
    assertThat(page.getByLabel("Together with").inputValue()).isNotEmpty();
  }

  @Test
  void aTableIsTakenAlongAsCsv() throws IOException {
    Page page = open("");

    Download download =
        page.waitForDownload(
            () -> page.locator("[data-table='ranking-all']").getByText("CSV").click());

    assertThat(Files.readString(download.path())).startsWith("Place,Name,Id,Mentions,");
  }

  @Test
  void hostileTextsAreText() {
    Page page = open("#evidence=IRN");

    assertThat(page.locator("#sentences").textContent())
        .contains(HostileArchive.SCRIPT, "<img src=x onerror=alert(1)>", "${7*7} {{7*7}}");
    assertThat(page.evaluate("() => window.broken")).isNull();
    assertThat(page.locator("img, iframe, object, a:not([href^='#'])").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 768, 390})
  void nothingStandsOut(int width) throws IOException {
    Page page = chromium.open(file, "", ColorScheme.LIGHT, width);

    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(pictures.resolve("page-" + width + ".png")));
  }
}
