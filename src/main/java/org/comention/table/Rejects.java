package org.comention.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** One row for each place in the archive that should have been a document and could not be. */
public final class Rejects {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          batch STRING NOT NULL
            COMMENT 'Batch whose run read it',
          path STRING NOT NULL
            COMMENT 'File, relative to its input folder, with / between names',
          member STRING
            COMMENT 'Entry of a container file, outer!inner where they nest; null in a plain file',
          position BIGINT NOT NULL
            COMMENT 'Record number from 0; byte offset for line formats (decompressed) and in web archives',
          reason STRING NOT NULL
            COMMENT 'Why, from a closed list such as truncated or no_text',
          detail STRING NOT NULL
            COMMENT 'One line for people; may be empty'
          """);

  private Rejects() {}

  /** From {@link ArchiveEntries}; what several tasks say of one file, once. */
  public static Dataset<Row> build(Dataset<Row> entries) {
    return entries.filter(EntrySchema.isReject()).select(EntrySchema.columns(SCHEMA)).distinct();
  }
}
