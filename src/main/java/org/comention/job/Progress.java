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
 * every 30 seconds and another one for each stage that ends.
 */
final class Progress implements Stages, AutoCloseable {
  private static final int LOG_SECONDS = 30;
  private static final int COLUMNS = 79;

  private final SparkContext spark;
  private final Console console;
  private final String run;
  private final boolean terminal;
  private final ReadCounter read = new ReadCounter();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private ScheduledFuture<?> ticks;
  private ProgressBar bar;
  private String words = "Starting";
  private Goal goal = Goal.UNKNOWN;
  private long begun = System.nanoTime();

  private Progress(SparkContext spark, Console console, String run, boolean terminal) {
    this.spark = spark;
    this.console = console;
    this.run = run;
    this.terminal = terminal;
  }

  /**
   * Watches what this Spark does.
   *
   * @param run its id
   */
  static Progress of(SparkContext spark, Console console, String run) {
    Progress progress = new Progress(spark, console, run, Terminal.isErr());
    spark.addSparkListener(progress.read);
    int seconds = progress.terminal ? 1 : LOG_SECONDS;
    progress.ticks =
        progress.timer.scheduleAtFixedRate(progress::show, seconds, seconds, TimeUnit.SECONDS);
    return progress;
  }

  @Override
  public synchronized void begin(String stage, Goal stageGoal) {
    end(goal.total());
    spark.setJobDescription(stage);
    read.reset(stageGoal.unit(), System.currentTimeMillis());
    words = stage;
    goal = stageGoal;
    begun = System.nanoTime();
    if (terminal) {
      bar = bar();
    }
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName(words)
        .setInitialMax(goal.total() == 0 ? -1 : goal.total())
        .setUnit(goal.stepName(), goal.step())
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void reached(String milestone) {}

  private synchronized void show() {
    long done = Math.min(goal.total(), read.read());
    if (bar != null) {
      bar.stepTo(done);
    } else if (!terminal) {
      console.say(line(done, elapsed()));
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private String line(long done, Duration elapsed) {
    if (goal.total() == 0) {
      return words + ": " + time(elapsed) + " elapsed";
    }
    double share = done / (double) goal.total();
    Duration left = Duration.ofMillis((long) (elapsed.toMillis() * (1 / share - 1)));
    return String.format(
        Locale.ROOT,
        "%s: %s, %.0f%%, %s elapsed, %s left",
        words,
        goal.of(done),
        100 * share,
        time(elapsed),
        done == 0 ? "unknown time" : time(left));
  }

  private static String time(Duration duration) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        duration.toHours(),
        duration.toMinutesPart(),
        duration.toSecondsPart());
  }

  private void end(long done) {
    if (bar != null) {
      bar.close();
      bar = null;
    } else if (!terminal) {
      console.say(new StageLine(run, words, elapsed(), goal, done).toString());
    }
  }

  @Override
  public synchronized void close() {
    ticks.cancel(false);
    timer.shutdownNow();
    end(Math.min(goal.total(), read.read()));
    spark.setJobDescription(null);
    spark.removeSparkListener(read);
  }
}
