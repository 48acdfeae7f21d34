package org.comention.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The rows between the archive and the tables: what one place in the archive gave, with the columns
 * of documents, where a reject or a skipped place fills only its place and batch.
 */
final class EntrySchema {
  static final String DOCUMENT = "document";
  static final String REJECT = "reject";
  static final String SKIPPED = "skipped";

  static final StructType SCHEMA = schema();

  private EntrySchema() {}

  private static StructType schema() {
    StructType schema =
        StructType.fromDDL(
            """
            entry STRING NOT NULL COMMENT 'document, reject or skipped',
            reason STRING COMMENT 'Why a reject is one, the rule for a skipped place; else null',
            detail STRING COMMENT 'One line for people on a reject; else null'
            """);
    for (StructField field : Documents.SCHEMA.fields()) {
      schema = schema.add(new StructField(field.name(), field.dataType(), true, field.metadata()));
    }
    return schema;
  }

  static Column isDocument() {
    return col("entry").equalTo(DOCUMENT);
  }

  static Column isReject() {
    return col("entry").equalTo(REJECT);
  }

  static Column isSkipped() {
    return col("entry").equalTo(SKIPPED);
  }

  /** The columns of a table, in its order. */
  static Column[] columns(StructType table) {
    return Arrays.stream(table.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
  }
}
