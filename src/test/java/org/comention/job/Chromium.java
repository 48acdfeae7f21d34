package org.comention.job;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser without a network, which notes all that goes wrong. */
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> problems = new ArrayList<>();
  private BrowserContext context;

  private Chromium() {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Debian's, fetched where it is missing. Skips the tests where it cannot be had, never in CI. */
  public static Chromium started() throws IOException, InterruptedException {
    // Another JVM of the same test run may be about to fetch it too.
    try (FileChannel file = FileChannel.open(Path.of("target", "chromium.lock"), CREATE, WRITE);
        FileLock alone = file.lock()) {
      boolean there = Files.isExecutable(PROGRAM) || fetched();
      assumeTrue(there || System.getenv("CI") != null, "Chromium could not be installed");
      assertThat(there).as("Chromium is installed").isTrue();
    }
    return new Chromium();
  }

  private static boolean fetched() throws IOException, InterruptedException {
    String fetch = "apt-get update && apt-get install -y --no-install-recommends chromium";
    Process process = new ProcessBuilder("sh", "-c", fetch).inheritIO().start();
    return process.waitFor(5, MINUTES) && process.exitValue() == 0;
  }

  /** The page of a file, once it is ready. It takes the place of the one before. */
  public Page open(Path file, String fragment, ColorScheme colours, int width) {
    done();
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setViewportSize(width, 900));
    context.setOffline(true);
    Page page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(problems::add);
    page.onDialog(dialog -> problems.add("dialog " + dialog.message()));
    page.onRequest(request -> note(request, file));
    page.navigate(file.toUri() + fragment);
    page.waitForSelector("html[data-ready]");
    return page;
  }

  private void note(ConsoleMessage message) {
    if (!message.type().equals("log")) {
      problems.add(message.type() + " " + message.text());
    }
  }

  private void note(Request request, Path file) {
    String url = request.url();
    if (!url.startsWith(file.toUri().toString()) && !url.startsWith("blob:")) {
      problems.add("request " + url);
    }
  }

  /** Closes the page. Fails where it asked for anything, or complained. */
  public void done() {
    if (context != null) {
      context.close();
      context = null;
    }
    List<String> found = List.copyOf(problems);
    problems.clear();
    assertThat(found).isEmpty();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
