package org.comention.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.comention.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the page of any tables, in a real browser without a network. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ReportPageContract {
  /** Rows of a table that are shown at once. */
  private static final int SHOWN = 25;

  /** Of a list of hundreds of months these are enough. */
  private static final int TRIED = 8;

  private Chromium chromium;
  private Workshop workshop;
  private Path file;

  /** Tables in a folder of this test. */
  abstract Workshop tables(Path folder) throws IOException;

  @BeforeAll
  final void aPageAndABrowser(@TempDir Path folder) throws IOException, InterruptedException {
    chromium = Chromium.started();
    workshop = tables(folder);
    file = folder.resolve("page.html");
    Workshop.Result result =
        Workshop.command(
            "report", "--tables", workshop.tables.toString(), "--output", file.toString());
    assertThat(result.code()).as(result.err()).isZero();
  }

  @AfterAll
  final void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  final void nothingWasLoadedAndNothingWentWrong() {
    chromium.done();
  }

  final Workshop workshop() {
    return workshop;
  }

  final Path file() {
    return file;
  }

  final Page open(String fragment) {
    return open(fragment, ColorScheme.LIGHT, 1280);
  }

  private Page open(String fragment, ColorScheme colours, int width) {
    return chromium.open(file, fragment, colours, width);
  }

  @Test
  void theNumbersAreThoseOfDuckDb() {
    Page page = open("");

    assertThat(digits(page.locator("dd[data-figure='Mentions counted']").textContent()))
        .isEqualTo(
            workshop
                .query(
                    "SELECT sum(mentions) FROM "
                        + workshop.published(Table.MENTION_FREQUENCY)
                        + " WHERE month <> 'undated'")
                .get(0));
    assertThat(rows(page, "ranking-all", 1, 4))
        .containsExactlyElementsOf(
            workshop.query(
                "SELECT concat_ws(' ', name, entity_id, sum(mentions)) FROM "
                    + workshop.published(Table.MENTION_FREQUENCY)
                    + " JOIN "
                    + workshop.published(Table.ENTITIES)
                    + " e USING (entity_id) WHERE month <> 'undated' AND e.entity_kind = 'country'"
                    + " GROUP BY name, entity_id ORDER BY sum(mentions) DESC, entity_id LIMIT "
                    + SHOWN));
  }

  private static String digits(String number) {
    return number.replace(",", "");
  }

  /** The cells of some columns of each row that is shown. */
  private static List<String> rows(Page page, String table, int first, int end) {
    List<String> found = new ArrayList<>();
    for (Locator row : page.locator("[data-table='" + table + "'] tbody tr").all()) {
      List<String> cells = row.locator("td").allTextContents().subList(first, end);
      found.add(digits(String.join(" ", cells)));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "paragraph", "sentence"})
  void aPeriodIsCountedAnew(String scope) throws IOException {
    List<String> months = workshop.query("SELECT DISTINCT month FROM " + volume() + " ORDER BY 1");
    String first = months.get(months.size() / 4);
    String last = months.get(months.size() / 2);
    Page page = open("#own=1&from=" + first + "&to=" + last + "&scope=" + scope);

    List<String> known =
        workshop.query(pairs(scope, "month BETWEEN '" + first + "' AND '" + last + "'"));
    assertThat(rows(page, "pairs-all", 0, 6)).isNotEmpty().isSubsetOf(known);
    assertThat(rows(page, "pairs-all", 0, 6)).hasSize(Math.min(SHOWN, known.size()));
  }

  private String volume() {
    return workshop.published(Table.ARCHIVE_VOLUME) + " WHERE month <> 'undated'";
  }

  /** Both names, and the units with both, with each and in all. */
  private String pairs(String scope, String period) {
    String units = "sum(unique_" + scope + "s) AS units";
    String sql =
        "WITH e AS (SELECT entity_id, name FROM {entities}),"
            + " f AS (SELECT entity_id, {units} FROM {frequency} WHERE {period} GROUP BY ALL),"
            + " n AS (SELECT {units} FROM {volume} WHERE {period})"
            + " SELECT replace(concat_ws(' ', ea.name, eb.name, sum(p.units), fa.units, fb.units,"
            + " n.units), ',', '') FROM {pairs} p"
            + " JOIN e ea ON ea.entity_id = entity_a JOIN e eb ON eb.entity_id = entity_b"
            + " JOIN f fa ON fa.entity_id = entity_a JOIN f fb ON fb.entity_id = entity_b, n"
            + " WHERE scope = '{scope}' AND {period}"
            + " GROUP BY entity_a, entity_b, ea.name, eb.name, fa.units, fb.units, n.units";
    Map<String, String> places =
        Map.of(
            "{entities}", workshop.published(Table.ENTITIES),
            "{frequency}", workshop.published(Table.MENTION_FREQUENCY),
            "{volume}", workshop.published(Table.ARCHIVE_VOLUME),
            "{pairs}", workshop.published(Table.CO_MENTIONS),
            "{units}", units,
            "{scope}", scope,
            "{period}", period);
    for (Map.Entry<String, String> place : places.entrySet()) {
      sql = sql.replace(place.getKey(), place.getValue());
    }
    return sql;
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme colours) {
    Page page = open("", colours, 1280);
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
      values(select).stream().limit(TRIED).forEach(select::selectOption);
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

  private static List<String> values(Locator select) {
    return select.locator("option").all().stream().map(o -> o.getAttribute("value")).toList();
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

  /** The picture of each is there to be looked at. */
  @ParameterizedTest
  @CsvSource({"1280,LIGHT", "768,LIGHT", "390,LIGHT", "1280,DARK"})
  void nothingStandsOut(int width, ColorScheme colours) throws IOException {
    Page page = open("", colours, width);

    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    for (Locator plot : page.locator(".plot").all()) {
      plot.scrollIntoViewIfNeeded();
    }
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    String name = getClass().getSimpleName() + "-" + width + "-" + colours + ".png";
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name)));
  }

  @Test
  void onPaperAllPlotsAreDrawnInLightColoursAndNothingIsToBeClicked() {
    Page page = open("", ColorScheme.DARK, 1280);
    page.evaluate(
        "() => addEventListener('beforeprint', () => { window.onPaper = {"
            + " theme: document.documentElement.dataset.theme,"
            + " empty: [...document.querySelectorAll('.plot:not([hidden])')]"
            + "   .filter((plot) => !plot.querySelector('canvas')).length}; })");

    assertThat(page.pdf(new Page.PdfOptions().setFormat("A4"))).isNotEmpty();

    assertThat(page.evaluate("() => window.onPaper"))
        .isEqualTo(Map.of("theme", "light", "empty", 0));
    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("form, nav, .controls").count()).isPositive();
    assertThat(page.locator("form, nav, .controls").all()).noneMatch(Locator::isVisible);
  }
}
