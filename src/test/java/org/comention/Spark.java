package org.comention;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.spark.metrics.sink.JmxSink;
import org.apache.spark.metrics.sink.PrometheusServlet;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a test run: two threads, no UI, the settings that the job has too. */
public final class Spark {
  private Spark() {}

  /** Started by whoever asks first; never stopped by a test, it ends with the JVM. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  /** What Spark needs on Java 17: this JVM was started with it. */
  public static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(o -> o.startsWith("--add-opens") || o.startsWith("-Djdk.") || o.startsWith("-Dio."))
        .toList();
  }

  /** These settings on any master. */
  public static SparkSession.Builder builder(String master) {
    return SparkSession.builder()
        .master(master)
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", false)
        .config("spark.ui.showConsoleProgress", false)
        // It would be every table's committer since its jar is there; the test of S3 chooses it.
        .config("spark.hadoop.fs.s3a.committer.magic.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1");
  }

  private static final class Holder {
    private static final String SINK = "spark.metrics.conf.driver.sink.";

    // Compiling a query takes longer than running it over a handful of rows.
    private static final SparkSession SESSION =
        builder("local[2]")
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config(SINK + "jmx.class", JmxSink.class.getName())
            .config(SINK + "prometheusServlet.class", PrometheusServlet.class.getName())
            .config(SINK + "prometheusServlet.path", "/metrics/prometheus")
            .getOrCreate();
  }
}
