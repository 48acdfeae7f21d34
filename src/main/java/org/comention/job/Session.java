package org.comention.job;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as every run needs it: closing stops it where it was started here. */
final class Session implements AutoCloseable {
  private final SparkSession spark;
  private final boolean own;

  private Session(SparkSession spark, boolean own) {
    this.spark = spark;
    this.own = own;
  }

  /** Uses the session that is there. The master comes from spark-submit or {@code spark.master}. */
  static Session open() {
    if (SparkSession.getDefaultSession().isDefined()) {
      return new Session(SparkSession.getDefaultSession().get(), false);
    }
    Versioning.requireSpark();
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "comention");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.datetime.java8API.enabled", "true");
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
    conf.set("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.redaction.regex", Redaction.REGEX);
    // The gazetteer's rows travel inside tasks: in two slices of 3 MB Spark warns of large ones.
    conf.setIfMissing("spark.sql.leafNodeDefaultParallelism", "8");
    // Else each task of a shuffle opens a file for each of its 200 partitions.
    conf.setIfMissing("spark.shuffle.sort.bypassMergeThreshold", "1");
    if (conf.get("spark.master").startsWith("local")) {
      // No executors to help with listing: a job would do no more than the driver does.
      conf.setIfMissing("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
      conf.setIfMissing(FileSystems.PREFIX + LocalDisk.SETTING, LocalDisk.class.getName());
    }
    return new Session(started(conf), true);
  }

  private static SparkSession started(SparkConf conf) {
    try {
      return SparkSession.builder().config(conf).getOrCreate();
    } catch (IllegalStateException e) {
      // Spark stops itself while it starts where its master does not answer, or is of another
      // Spark.
      throw UserError.failed(
          "start Spark on " + Redaction.text(conf.get("spark.master")),
          Reasons.reason(e),
          "See that this master answers and has Spark "
              + Versioning.spark()
              + ", and start this again");
    }
  }

  SparkSession spark() {
    return spark;
  }

  @Override
  public void close() {
    if (own) {
      spark.stop();
    }
  }
}
