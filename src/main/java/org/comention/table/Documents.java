package org.comention.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** One row a text, with all that is known of it. */
public final class Documents {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          doc_id STRING NOT NULL
            COMMENT 'Hash of path, member and position: 32 hex digits',
          source_id STRING
            COMMENT 'The own id of the record, or the WARC record id; null where it has none',
          url STRING
            COMMENT 'As the record or a header says; null where none does',
          site STRING
            COMMENT 'Host of the url without www.; null without url',
          path STRING NOT NULL
            COMMENT 'File, relative to its input folder, with / between names',
          member STRING
            COMMENT 'Entry of a container file, outer!inner where they nest; null in a plain file',
          position BIGINT NOT NULL
            COMMENT 'Record number from 0; byte offset for line formats (decompressed) and in web archives',
          batch STRING NOT NULL
            COMMENT 'Batch whose run read it',
          title STRING
            COMMENT 'Headline; null where none was found',
          text STRING NOT NULL
            COMMENT 'Normalised text, never rewritten; all offsets count its Unicode code points',
          sections ARRAY<STRUCT<
              section: STRING, start: INT, end: INT, paragraphs: INT, sentences: INT>> NOT NULL
            COMMENT 'Parts in order: kind, code points [start, end) in text, and what they hold',
          published DATE
            COMMENT 'Day of publication; null unless known to the day',
          published_precision STRING
            COMMENT 'day, month or year; null where no date was found',
          date_source STRING
            COMMENT 'record, header, dateline, url or file_name; null where no date was found',
          crawled TIMESTAMP
            COMMENT 'When the page was fetched, UTC; null where unknown; dates nothing',
          language STRING
            COMMENT 'ISO 639-1; null where the text is too short to tell',
          words INT NOT NULL
            COMMENT 'Words in the whole text, by the word boundaries of Unicode',
          content_hash STRING NOT NULL
            COMMENT 'Equal for texts that differ only in case and white space: 32 hex digits',
          payload_digest STRING
            COMMENT 'Hash of the bytes as a web archive has it, such as sha1:...; null elsewhere',
          issues ARRAY<STRING> NOT NULL
            COMMENT 'What was odd or assumed, sorted, each once; empty where nothing was',
          month STRING NOT NULL
            COMMENT 'Month of publication as yyyy-MM, or undated'
          """);

  private Documents() {}

  /** From {@link ArchiveEntries}. */
  public static Dataset<Row> build(Dataset<Row> entries) {
    return entries.filter(EntrySchema.isDocument()).select(EntrySchema.columns(SCHEMA));
  }
}
