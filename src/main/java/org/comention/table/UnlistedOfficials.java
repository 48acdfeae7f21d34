package org.comention.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.comention.mention.Form;

/**
 * Persons whom texts call by an office and whom the gazetteer lacks, those with the most documents
 * of a month first: what to add to it next.
 */
public final class UnlistedOfficials {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          name STRING NOT NULL
            COMMENT 'As the text has it',
          office_phrase STRING
            COMMENT 'The office written beside the name',
          country_id STRING
            COMMENT 'Country or organization served, as the text says; null where it does not',
          documents BIGINT NOT NULL
            COMMENT 'Documents of the month with such a mention, duplicates too',
          first_day DATE
            COMMENT 'First day of publication in the month; null where no day is known',
          last_day DATE
            COMMENT 'Last day of publication in the month; null where no day is known',
          example_doc_id STRING NOT NULL
            COMMENT 'The earliest of the documents by (published, doc_id), without a day last',
          month STRING NOT NULL
            COMMENT 'Month of publication as yyyy-MM, or undated'
          """);

  private UnlistedOfficials() {}

  public static Dataset<Row> build(Dataset<Row> mentions) {
    Column day = col("published");
    Column earliest = struct(day.isNull().as("undated"), day, col("doc_id"));
    return mentions
        .filter(col("form").equalTo(Form.UNLISTED.label()))
        .groupBy(col("surface"), col("title"), col("country_id"), col("month"))
        .agg(
            count_distinct(col("doc_id")).as("documents"),
            min(day).as("first_day"),
            max(day).as("last_day"),
            min(earliest).getField("doc_id").as("example_doc_id"))
        .withColumnsRenamed(Map.of("surface", "name", "title", "office_phrase"))
        .select(EntrySchema.columns(SCHEMA))
        .orderBy(col("month"), col("documents").desc(), col("name"), col("office_phrase"));
  }
}
