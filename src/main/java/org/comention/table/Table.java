package org.comention.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.StructType;

/** Every table that a run writes, in the order of the README. */
public enum Table {
  DOCUMENTS(Documents.SCHEMA, Kind.FACT),
  MENTIONS(Mentions.SCHEMA, Kind.FACT),
  DUPLICATES(Duplicates.SCHEMA, Kind.DERIVED),
  MENTION_FREQUENCY(MentionFrequency.SCHEMA, Kind.DERIVED),
  ARCHIVE_VOLUME(ArchiveVolume.SCHEMA, Kind.DERIVED),
  CO_MENTIONS(CoMentions.SCHEMA, Kind.DERIVED),
  ENTITIES(Entities.SCHEMA, Kind.DERIVED),
  UNLISTED_OFFICIALS(UnlistedOfficials.SCHEMA, Kind.DERIVED),
  REJECTS(Rejects.SCHEMA, Kind.FACT),
  INPUTS(Inputs.SCHEMA, Kind.FACT),
  RUNS(Runs.SCHEMA, Kind.DERIVED);

  /** The partition column of the tables that have one, always the last. */
  public static final String MONTH = "month";

  /** Whether a table gains rows or is computed from others. */
  public enum Kind {
    /** A run adds its rows and touches no other. */
    FACT,
    /** Computed anew from the fact tables, in whole or by month. */
    DERIVED
  }

  // Spark's StructType is immutable; the checker cannot see into Scala.
  @SuppressWarnings("ImmutableEnumChecker")
  private final StructType schema;

  private final Kind kind;

  Table(StructType schema, Kind kind) {
    this.schema = schema;
    this.kind = kind;
  }

  /** As its folder is called: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All columns with their comments; {@code month} is the last one where the table has it. */
  public StructType schema() {
    return schema;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the table is partitioned by {@link #MONTH}. */
  public boolean byMonth() {
    return schema.fields()[schema.size() - 1].name().equals(MONTH);
  }

  /** The table of this label; IllegalArgumentException where there is none. */
  public static Table of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** By month, then by all that can be compared: rows that differ always come in one order. */
  public Column[] order() {
    return Arrays.stream(schema.fields())
        .filter(field -> field.dataType() instanceof AtomicType)
        .sorted(Comparator.comparing(field -> !field.name().equals(MONTH)))
        .map(field -> col(field.name()))
        .toArray(Column[]::new);
  }

  /**
   * These rows, fit to be written as this table: with its comments, and failing as they are
   * computed where a column that is never null is null.
   *
   * @throws IllegalStateException where names, order or types of the columns differ
   */
  public Dataset<Row> exactly(Dataset<Row> rows) {
    return Schemas.exactly(rows, schema, label());
  }
}
