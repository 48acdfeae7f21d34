package org.comention.job;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How much Spark's tasks have read since the last {@link #reset}: running tasks report it every few
 * seconds. Thread-safe.
 */
final class ReadCounter extends SparkListener {
  private final Map<Long, Long> byTask = new ConcurrentHashMap<>();
  private final Set<Integer> stages = ConcurrentHashMap.newKeySet();
  private volatile Goal.Unit unit = Goal.Unit.BYTES;
  private volatile long since;

  /**
   * Begins to count anew.
   *
   * @param now the time in milliseconds: what Spark had begun before is counted no more
   */
  void reset(Goal.Unit ofUnit, long now) {
    unit = ofUnit;
    since = now;
    stages.clear();
    byTask.clear();
  }

  long read() {
    return byTask.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    if ((Long) submitted.stageInfo().submissionTime().get() >= since) {
      stages.add(submitted.stageInfo().stageId());
    }
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    CollectionConverters.asJava(update.accumUpdates())
        .forEach(task -> count((Integer) task._2(), (Long) task._1(), task._4()));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    count(ended.stageId(), ended.taskInfo().taskId(), ended.taskInfo().accumulables());
  }

  private void count(int stage, long task, Seq<AccumulableInfo> values) {
    if (stages.contains(stage)) {
      byTask.put(task, CollectionConverters.asJava(values).stream().mapToLong(this::value).sum());
    }
  }

  private long value(AccumulableInfo value) {
    return value.name().contains(unit.counter()) && value.update().isDefined()
        ? (Long) value.update().get()
        : 0;
  }
}
