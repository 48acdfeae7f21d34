package org.comention.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.comention.mention.Tagger;

/** One row for each place in a text that names an entity. The mentions of a text do not overlap. */
public final class Mentions {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          doc_id STRING NOT NULL
            COMMENT 'The document, as in documents',
          batch STRING NOT NULL
            COMMENT 'Batch of the document',
          published DATE
            COMMENT 'Day of publication of the document; null unless known to the day',
          start INT NOT NULL
            COMMENT 'Code points of the text before the mention',
          end INT NOT NULL
            COMMENT 'Code points of the text up to the end of the mention, exclusive',
          surface STRING NOT NULL
            COMMENT 'The text from start to end',
          entity_id STRING
            COMMENT 'Country or official, as in entities; null where form is unlisted',
          entity_kind STRING NOT NULL
            COMMENT 'country or official',
          form STRING NOT NULL
            COMMENT 'How it names the entity, such as demonym or titled_surname',
          section STRING NOT NULL
            COMMENT 'title, body, sidebar or boilerplate',
          paragraph INT NOT NULL
            COMMENT 'Number of the paragraph within the document, from 0',
          sentence INT NOT NULL
            COMMENT 'Number of the sentence within the document, from 0',
          title STRING
            COMMENT 'Title written beside the name of an official, as written; null where none is',
          office_id STRING
            COMMENT 'Office by which an official was found or held on the day; null where none',
          office_status STRING
            COMMENT 'current, former, future or unknown on the day; null where no office',
          country_id STRING
            COMMENT 'The country itself, or what the official serves; null where unknown',
          rule STRING NOT NULL
            COMMENT 'What decided, a short stable name',
          confidence DOUBLE NOT NULL
            COMMENT 'From 0 to 1',
          month STRING NOT NULL
            COMMENT 'Month of publication of the document as yyyy-MM, or undated'
          """);

  private Mentions() {}

  /**
   * The mentions of these documents.
   *
   * @param tagger asked once by each task
   * @param leftOut gets the mentions where several officials fit and none was chosen, while the
   *     result is computed; registered with Spark
   */
  public static Dataset<Row> build(
      Dataset<Row> documents, SerializableSupplier<Tagger> tagger, LeftOut leftOut) {
    return mentions(tagged(documents, new TaggingFunction(tagger, leftOut)));
  }

  /** Declared not deterministic, though it is: only then does Spark never call it twice a row. */
  private static Dataset<Row> tagged(Dataset<Row> documents, TaggingFunction tagging) {
    UserDefinedFunction tag = udf(tagging, TaggingFunction.RESULT).asNondeterministic();
    Column document = struct("text", "sections", "published", "month", "language");
    return documents.select(
        col("doc_id"),
        col("batch"),
        col("published"),
        col("month"),
        tag.apply(document).as("mentions"));
  }

  private static Dataset<Row> mentions(Dataset<Row> tagged) {
    return tagged
        .select(
            col("doc_id"), col("batch"), col("published"), col("month"), inline(col("mentions")))
        .select(EntrySchema.columns(SCHEMA));
  }
}
