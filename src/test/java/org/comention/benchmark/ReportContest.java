package org.comention.benchmark;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comention.job.Chromium;
import org.comention.job.Main;

/**
 * What {@code report} costs on twenty years with more than a million mentions, and how long a
 * browser takes until its page can be used.
 */
final class ReportContest {
  private static final int ROUNDS = 7;
  private static final double MEGA = 1e6;
  private static final double NANOS = 1e9;
  private static final int WIDTH = 1280;

  private ReportContest() {}

  /**
   * @param arguments an archive of gzipped JSON lines with texts
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path work = Files.createTempDirectory("comention-report");
    String tables = work.resolve("tables").toString();
    Path page = work.resolve("page.html");
    Section section = new Section("Report");
    LargeArchive.of(Path.of(arguments[0])).writeMillionMentions(work.resolve("archive"));
    Usage.of(work, Main.class, "run", "--input", work + "/archive", "--tables", tables);
    List<Usage> usages = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    try (Chromium chromium = Chromium.started()) {
      for (int round = -1; round < ROUNDS; round++) {
        Usage usage =
            Usage.of(
                work,
                List.of(Usage.FIRST_COMPILER),
                Main.class,
                "report",
                "--tables",
                tables,
                "--output",
                page.toString(),
                "--force");
        double seconds = seconds(chromium, page);
        if (round >= 0) {
          usages.add(usage);
          ready.add(seconds);
        }
      }
    }
    section.line(
        "`report` on the tables of %d documents of twenty years with %d mentions; a process of its own"
            + " each time, start-up included. Ready is when all of the page's parts stand in Chromium."
            + " Minimum / median / maximum of %d rounds after one that is not counted.",
        Parquet.rows(tables + "/current/documents/*/*.parquet"),
        Parquet.rows(tables + "/current/mentions/*/*.parquet"),
        ROUNDS);
    section.line("");
    section.table("CPU s", "wall s", "resident MB", "page MB", "ready s");
    section.row(
        Usage.rounds(usages, Usage::cpu),
        Usage.rounds(usages, Usage::wall),
        Usage.rounds(usages, usage -> usage.resident() / MEGA),
        String.format(Locale.ROOT, "%.1f", Files.size(page) / MEGA),
        new Rounds(ready));
    section.write();
  }

  private static double seconds(Chromium chromium, Path page) {
    long begun = System.nanoTime();
    chromium.open(page, "", ColorScheme.LIGHT, WIDTH);
    double seconds = (System.nanoTime() - begun) / NANOS;
    chromium.done();
    return seconds;
  }
}
