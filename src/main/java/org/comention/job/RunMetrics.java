package org.comention.job;

import com.codahale.metrics.MetricRegistry;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.MetricsSystem;
import org.apache.spark.metrics.source.Source;
import scala.collection.Seq;

/**
 * What this process has published so far, among the metrics of Spark's driver: its sinks (JMX,
 * Prometheus, CSV and others) show it as {@code comention.documents} and so on.
 */
final class RunMetrics implements Source {
  static final String NAME = "comention";
  private static final List<String> COUNTED = List.of("documents", "rejects", "mentions", "bytes");

  private final MetricRegistry registry = new MetricRegistry();

  private RunMetrics() {
    COUNTED.forEach(registry::counter);
  }

  /** Those of the Spark that runs now. */
  static RunMetrics current() {
    MetricsSystem system = SparkEnv.get().metricsSystem();
    Seq<Source> before = system.getSourcesByName(NAME);
    if (!before.isEmpty()) {
      return (RunMetrics) before.head();
    }
    RunMetrics metrics = new RunMetrics();
    system.registerSource(metrics);
    return metrics;
  }

  void add(Map<String, Long> counts) {
    COUNTED.forEach(name -> registry.counter(name).inc(counts.getOrDefault(name, 0L)));
  }

  @Override
  public String sourceName() {
    return NAME;
  }

  @Override
  public MetricRegistry metricRegistry() {
    return registry;
  }
}
