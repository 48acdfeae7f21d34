package org.comention.job;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.spark.SparkContext;

/**
 * Shows what a run does now: on a terminal as a line that moves, elsewhere as a line of the log
 * every 30 seconds. What has been read of a stage's bytes is taken from its finished tasks.
 */
final class Progress implements Stages, AutoCloseable {
  private static final int LOG_SECONDS = 30;
  private static final int COLUMNS = 79;
  private static final long MEGABYTE = 1L << 20;

  private final SparkContext spark;
  private final Console console;
  private final boolean terminal;
  private final TaskCounter tasks = new TaskCounter();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private ScheduledFuture<?> ticks;
  private ProgressBar bar;
  private String words = "Starting";
  private long bytes;
  private long begun = System.nanoTime();
  private double shown;

  private Progress(SparkContext spark, Console console, boolean terminal) {
    this.spark = spark;
    this.console = console;
    this.terminal = terminal;
  }

  static Progress of(SparkContext spark, Console console) {
    Progress progress = new Progress(spark, console, Terminal.isErr());
    spark.addSparkListener(progress.tasks);
    int seconds = progress.terminal ? 1 : LOG_SECONDS;
    progress.ticks =
        progress.timer.scheduleAtFixedRate(progress::show, seconds, seconds, TimeUnit.SECONDS);
    return progress;
  }

  @Override
  public synchronized void begin(String stage, long ofBytes) {
    closeBar();
    tasks.reset();
    words = stage;
    bytes = ofBytes;
    begun = System.nanoTime();
    shown = 0;
    if (terminal && bytes > 0) {
      bar = bar();
    }
  }

  private ProgressBar bar() {
    boolean large = bytes >= 10 * MEGABYTE;
    return new ProgressBarBuilder()
        .setTaskName(words)
        .setInitialMax(bytes)
        .setUnit(large ? " MB" : " kB", large ? MEGABYTE : 1024)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void reached(String milestone) {}

  private synchronized void show() {
    shown = Math.max(shown, tasks.share());
    if (bar != null) {
      bar.stepTo((long) (shown * bytes));
    } else if (!terminal) {
      console.say(line(Duration.ofNanos(System.nanoTime() - begun)));
    }
  }

  private String line(Duration elapsed) {
    String left =
        shown > 0
            ? time(Duration.ofMillis((long) (elapsed.toMillis() * (1 - shown) / shown)))
            : "?";
    return String.format(
        Locale.ROOT,
        "%s: %s of %s, %.0f%%, %s elapsed, about %s left",
        words,
        size((long) (shown * bytes)),
        size(bytes),
        100 * shown,
        time(elapsed),
        left);
  }

  private static String size(long bytes) {
    return bytes >= MEGABYTE
        ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE)
        : (bytes + 1023) / 1024 + " kB";
  }

  private static String time(Duration duration) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        duration.toHours(),
        duration.toMinutesPart(),
        duration.toSecondsPart());
  }

  private void closeBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public synchronized void close() {
    ticks.cancel(false);
    timer.shutdownNow();
    closeBar();
    spark.removeSparkListener(tasks);
  }
}
