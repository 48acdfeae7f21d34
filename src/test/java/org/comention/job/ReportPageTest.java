package org.comention.job;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir private static Path folder;
  private static Workshop workshop;
  private static Path file;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> problems = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void aPageAndABrowser() throws Exception {
    browserThere();
    workshop = HostileArchive.in(folder);
    file = folder.resolve("page.html");
    Workshop.Result result =
        Workshop.command(
            "report", "--tables", workshop.tables.toString(), "--output", file.toString());
    assertThat(result.code()).as(result.err()).isZero();
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Debian's, fetched where it is missing. Skips the tests where it cannot be had, never in CI. */
  private static void browserThere() throws IOException, InterruptedException {
    if (Files.isExecutable(CHROMIUM)) {
      return;
    }
    String fetch = "apt-get update && apt-get install -y --no-install-recommends chromium";
    Process process = new ProcessBuilder("sh", "-c", fetch).inheritIO().start();
    boolean there = process.waitFor(5, MINUTES) && process.exitValue() == 0;
    assumeTrue(there || System.getenv("CI") != null, "Chromium could not be installed");
    assertThat(there).as("Chromium is installed").isTrue();
  }

  @AfterAll
  static void end() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void nothingWasLoadedAndNothingWentWrong() {
    context.close();
    assertThat(problems).isEmpty();
  }

  private Page open(ColorScheme colours, int width) {
    return open(colours, width, "");
  }

  private Page open(ColorScheme colours, int width, String fragment) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setViewportSize(width, 900));
    context.setOffline(true);
    Page page = context.newPage();
    page.onConsoleMessage(message -> note(message));
    page.onPageError(problems::add);
    page.onDialog(dialog -> problems.add("dialog " + dialog.message()));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(file.toUri().toString())
              && !request.url().startsWith("blob:")) {
            problems.add("request " + request.url());
          }
        });
    page.navigate(file.toUri() + fragment);
    page.waitForSelector("html[data-ready]");
    return page;
  }

  private void note(ConsoleMessage message) {
    if (!message.type().equals("log")) {
      problems.add(message.type() + " " + message.text());
    }
  }

  @Test
  void theNumbersAreThoseOfDuckDb() {
    Page page = open(ColorScheme.LIGHT, 1280);

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
    Page page = open(ColorScheme.LIGHT, 1280, "#own=1&from=2022-05&to=2022-08&scope=" + scope);

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
    Page page = open(colours, 1280);
    for (Locator summary : page.locator("details > summary").all()) {
      summary.click();
    }

    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

    assertThat(
            violations.stream().map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
        .isEmpty();
  }

  @Test
  void everyControlCanBeUsed() {
    Page page = open(ColorScheme.LIGHT, 1280);
    for (Locator select : page.locator("select").all()) {
      for (String value :
          select
              .locator("option")
              .evaluateAll("all => all.map(o => o.value)")
              .toString()
              .replaceAll("[\\[\\] ]", "")
              .split(",")) {
        select.selectOption(value);
      }
    }
    for (Locator box : page.locator("input[type=checkbox]").all()) {
      box.check();
    }
    page.getByText("All months").click();
    page.getByLabel("Add a country or official").fill("Georgia");
    page.getByLabel("Add a country or official").press("Enter");
    assertThat(page.locator(".chips").textContent()).contains("Georgia (GEO)");
    assertThat(page.url()).contains("entities=", "GEO", "per=1", "theme=dark");
  }

  @Test
  void aTableIsTakenAlongAsCsv() throws IOException {
    Page page = open(ColorScheme.LIGHT, 1280);

    Download download =
        page.waitForDownload(
            () -> page.locator("[data-table='ranking-all']").getByText("CSV").click());

    assertThat(Files.readString(download.path())).startsWith("Place,Name,Id,Mentions,");
  }

  @Test
  void hostileTextsAreText() {
    Page page = open(ColorScheme.LIGHT, 1280, "#evidence=IRN");

    assertThat(page.locator("#sentences").textContent())
        .contains(HostileArchive.SCRIPT, "<img src=x onerror=alert(1)>", "${7*7} {{7*7}}");
    assertThat(page.evaluate("() => window.broken")).isNull();
    assertThat(page.locator("img, iframe, object, a:not([href^='#'])").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 768, 390})
  void nothingStandsOut(int width) throws IOException {
    Page page = open(ColorScheme.LIGHT, width);

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
