package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of few documents whose texts try to be more than text. */
class ReportPageTest extends ReportPageContract {
  @Override
  Workshop tables(Path folder) throws IOException {
    return HostileArchive.in(folder);
  }

  @Test
  void monthsWithoutDocumentsAreSaidToHaveNone() {
    assertThat(open("#from=2022-07&to=2022-07").locator("#chosen").textContent())
        .startsWith("The archive has no document of the chosen months");
    assertThat(open("#from=2022-06").locator("#chosen").textContent())
        .isEqualTo("Jun 2022 to Sept 2022: 5 documents");
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

  @Test
  void sentencesAreOfTheChosenMonths() {
    Page page = open("#evidence=AZE&from=2022-05&to=2022-06");
    assertThat(page.locator("#sentences li").allTextContents())
        .hasSize(2)
        .allMatch(place -> place.contains("May 2022") || place.contains("Jun 2022"));
    assertThat(page.locator("#evidence [role=status]").textContent())
        .startsWith("Azerbaijan: 2 places of the chosen months, the newest first. ")
        .contains(" Of other months this page has 1; ");
  }

  @Test
  void whatIsReadFromTheRightStandsThere() {
    Page page = open("#evidence=IRN");

    assertThat(directions(page, "#sentences p:not(.source)")).contains("rtl", "ltr");
    assertThat(directions(page, "#sentences .source")).containsOnly("ltr");
    assertThat(page.locator("#sentences .source bdi").allTextContents())
        .contains(HostileArchive.RIGHT_TO_LEFT);
  }

  private static List<String> directions(Page page, String which) {
    return page.locator(which).all().stream()
        .map(one -> (String) one.evaluate("(one) => getComputedStyle(one).direction"))
        .toList();
  }
}
