package org.comention.table;

import static org.apache.spark.sql.functions.col;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Counted mentions added up document by document, in memory of one: what is shuffled after it is
 * one row for each entity or pair of a document, not for each mention or unit.
 */
final class PerDocument {
  /** Of each document its entities. */
  static final StructType ENTITIES =
      StructType.fromDDL(
          """
          month STRING NOT NULL, day DATE, doc_id STRING NOT NULL,
          entity_id STRING NOT NULL, entity_kind STRING NOT NULL,
          mentions BIGINT NOT NULL, paragraphs BIGINT NOT NULL, sentences BIGINT NOT NULL
          """);

  /** Of each document every two of its entities, with the units in which both stand. */
  static final StructType PAIRS =
      StructType.fromDDL(
          """
          month STRING NOT NULL, entity_a STRING NOT NULL, entity_b STRING NOT NULL,
          kind_a STRING NOT NULL, kind_b STRING NOT NULL,
          documents BIGINT NOT NULL, paragraphs BIGINT NOT NULL, sentences BIGINT NOT NULL
          """);

  static final int DOC_ID = 0;
  static final int ENTITY_ID = 1;
  static final int ENTITY_KIND = 2;
  static final int PARAGRAPH = 3;
  static final int SENTENCE = 4;
  static final int MONTH = 5;
  static final int DAY = 6;

  private static final Column[] READ =
      Stream.of("doc_id", "entity_id", "entity_kind", "paragraph", "sentence", "month", "published")
          .map(name -> col(name))
          .toArray(Column[]::new);

  private PerDocument() {}

  /**
   * @param counted mentions that count, of whole documents
   */
  static Dataset<Row> entities(Dataset<Row> counted) {
    MapPartitionsFunction<Row, Row> entities =
        mentions -> new Rows(mentions, CountedDocument::entities);
    return sorted(counted).mapPartitions(entities, Encoders.row(ENTITIES));
  }

  /**
   * @param counted mentions that count, of whole documents
   */
  static Dataset<Row> pairs(Dataset<Row> counted) {
    MapPartitionsFunction<Row, Row> pairs = mentions -> new Rows(mentions, CountedDocument::pairs);
    return sorted(counted).mapPartitions(pairs, Encoders.row(PAIRS));
  }

  /** All of a document together, its entities in the order of their UTF-8 bytes, as Spark sorts. */
  private static Dataset<Row> sorted(Dataset<Row> counted) {
    return counted
        .select(READ)
        .repartition(col("doc_id"))
        .sortWithinPartitions("doc_id", "entity_id");
  }

  /** The rows of one document after the other, of which one is in memory. */
  private static final class Rows implements Iterator<Row> {
    private final Iterator<Row> mentions;
    private final Function<CountedDocument, Iterator<Row>> counting;
    private Iterator<Row> counted = Collections.emptyIterator();
    private Row next;

    Rows(Iterator<Row> mentions, Function<CountedDocument, Iterator<Row>> counting) {
      this.mentions = mentions;
      this.counting = counting;
      this.next = mentions.hasNext() ? mentions.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!counted.hasNext() && next != null) {
        counted = counting.apply(document());
      }
      return counted.hasNext();
    }

    private CountedDocument document() {
      CountedDocument document = new CountedDocument(next);
      while (next != null && document.has(next)) {
        document.add(next);
        next = mentions.hasNext() ? mentions.next() : null;
      }
      return document;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return counted.next();
    }
  }
}
