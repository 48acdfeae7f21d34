package org.comention.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.util.AccumulatorV2;

/**
 * How many mentions were left out since several officials fit. A task that runs again, for its
 * executor was lost, takes the place of what it counted before: Spark's own accumulators and
 * observations would count it twice.
 */
public final class LeftOut extends AccumulatorV2<Integer, Long> {
  private static final long serialVersionUID = 1;

  private final HashMap<Integer, Long> byPartition;

  public LeftOut() {
    this(Map.of());
  }

  private LeftOut(Map<Integer, Long> byPartition) {
    this.byPartition = new HashMap<>(byPartition);
  }

  @Override
  public void add(Integer more) {
    byPartition.merge(TaskContext.getPartitionId(), more.longValue(), Long::sum);
  }

  @Override
  public void merge(AccumulatorV2<Integer, Long> task) {
    byPartition.putAll(((LeftOut) task).byPartition);
  }

  @Override
  public Long value() {
    return byPartition.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public boolean isZero() {
    return byPartition.isEmpty();
  }

  @Override
  public AccumulatorV2<Integer, Long> copy() {
    return new LeftOut(byPartition);
  }

  @Override
  public void reset() {
    byPartition.clear();
  }
}
