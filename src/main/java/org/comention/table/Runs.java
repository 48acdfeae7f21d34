package org.comention.table;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** One row for each run that was known when this version was published. */
public final class Runs {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          id STRING NOT NULL
            COMMENT 'Unique, in the order of time',
          batch STRING
            COMMENT 'What it read; null where it read nothing new',
          started TIMESTAMP NOT NULL
            COMMENT 'UTC',
          ended TIMESTAMP
            COMMENT 'UTC; null while it runs, or where it was killed',
          status STRING NOT NULL
            COMMENT 'How it ended, such as done or failed',
          counts MAP<STRING, BIGINT> NOT NULL
            COMMENT 'What it counted, such as rows by table, sorted; may be empty',
          gazetteer_version STRING NOT NULL
            COMMENT 'Hash of the content of the gazetteer',
          rules_version STRING NOT NULL
            COMMENT 'Version of the rules of the tagger',
          configuration STRING NOT NULL
            COMMENT 'All settings of the run as JSON, secrets redacted'
          """);

  private Runs() {}

  public static Dataset<Row> build(SparkSession spark, List<Run> runs) {
    List<Row> rows = runs.stream().sorted(Comparator.comparing(Run::id)).map(Runs::row).toList();
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Row row(Run run) {
    return RowFactory.create(
        run.id(),
        run.batch(),
        run.started(),
        run.ended(),
        run.status(),
        new TreeMap<>(run.counts()),
        run.gazetteerVersion(),
        run.rulesVersion(),
        run.configuration());
  }
}
