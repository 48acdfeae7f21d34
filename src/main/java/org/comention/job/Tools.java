package org.comention.job;

import org.apache.spark.sql.SparkSession;

/** What the parts of one run share. */
record Tools(SparkSession spark, LiveTables tables, TableWriter writer, Stages stages) {}
