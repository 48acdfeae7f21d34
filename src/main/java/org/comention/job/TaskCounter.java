package org.comention.job;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** How many of the tasks that Spark has begun to plan are done. Thread-safe. */
final class TaskCounter extends SparkListener {
  private final AtomicInteger known = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    known.addAndGet(submitted.stageInfo().numTasks());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    done.incrementAndGet();
  }

  void reset() {
    known.set(0);
    done.set(0);
  }

  /** From 0 to 1; it may fall where Spark plans more tasks. */
  double share() {
    return Math.min(1.0, done.get() / (double) Math.max(1, known.get()));
  }
}
