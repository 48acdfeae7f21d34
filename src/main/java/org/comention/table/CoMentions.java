package org.comention.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Which entities stand together in a document, a paragraph or a sentence, by month, how often, and
 * how far that is from chance. Counted mentions of documents that are nobody's duplicates; a unit
 * counts a pair once. A row exists for each pair that stands together at least once.
 */
public final class CoMentions {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          scope STRING NOT NULL
            COMMENT 'The unit: document, paragraph or sentence',
          entity_a STRING NOT NULL
            COMMENT 'Country or official; before entity_b in the order of UTF-8 bytes',
          entity_b STRING NOT NULL
            COMMENT 'Country or official',
          kind_a STRING NOT NULL
            COMMENT 'country or official',
          kind_b STRING NOT NULL
            COMMENT 'country or official',
          units BIGINT NOT NULL
            COMMENT 'k: units with both',
          units_a BIGINT NOT NULL
            COMMENT 'a: units with entity_a',
          units_b BIGINT NOT NULL
            COMMENT 'b: units with entity_b',
          units_total BIGINT NOT NULL
            COMMENT 'N: all units, with and without mentions; of paragraphs and sentences those counted',
          expected DOUBLE NOT NULL
            COMMENT 'a b / N: units with both, were they independent',
          npmi DOUBLE NOT NULL
            COMMENT 'Normalised pointwise mutual information, -1 to 1: ln(k N / (a b)) / -ln(k / N)',
          log_likelihood DOUBLE NOT NULL
            COMMENT 'G2 over the 2 by 2 table of units; negative where units < expected',
          jaccard DOUBLE NOT NULL
            COMMENT 'k / (a + b - k), 0 to 1',
          documents BIGINT NOT NULL
            COMMENT 'Documents with at least one such unit',
          month STRING NOT NULL
            COMMENT 'Month of publication as yyyy-MM, or undated'
          """);

  private static final String[] PAIR = {"entity_a", "entity_b", "kind_a", "kind_b"};

  private CoMentions() {}

  /**
   * One row for each pair of each month.
   *
   * @param mentions of documents that are nobody's duplicates
   * @param frequency the same months' {@link MentionFrequency}
   * @param volume the same months' {@link ArchiveVolume}
   */
  public static Dataset<Row> build(
      Dataset<Row> mentions, Dataset<Row> frequency, Dataset<Row> volume, CountingPolicy policy) {
    return PerDocument.pairs(mentions.filter(policy.countsMention()))
        .transform(CoMentions::perMonth)
        .join(units(frequency, "a", "entity_id"), on("entity_a"), "left")
        .join(units(frequency, "b", "entity_id"), on("entity_b"), "left")
        .join(units(volume, "total"), on(), "left")
        .transform(CoMentions::perScope)
        .filter(col("units").gt(0))
        .transform(Association::of)
        .select(EntrySchema.columns(SCHEMA));
  }

  private static Dataset<Row> perMonth(Dataset<Row> pairs) {
    Column[] units = perScope(scope -> sum(scope.units()).as(scope.units()));
    Column[] documents = perScope(scope -> count_if(col(scope.units()).gt(0)).as(documents(scope)));
    return aggregated(pairs.groupBy("month", PAIR), units, documents);
  }

  /** The column of how many documents have such a unit. */
  private static String documents(Scope scope) {
    return "documents_by_" + scope.label();
  }

  /** Units of whatever document, with the entity {@code which} or in all. */
  private static Dataset<Row> units(Dataset<Row> daily, String which, String... entity) {
    Dataset<Row> monthly =
        aggregated(
            daily.groupBy("month", entity),
            perScope(scope -> sum(scope.unique()).as(units(scope, which))));
    return entity.length == 0 ? monthly : monthly.withColumnRenamed(entity[0], "entity_" + which);
  }

  private static String units(Scope scope, String which) {
    return scope.units() + "_" + which;
  }

  private static Dataset<Row> aggregated(RelationalGroupedDataset groups, Column[]... columns) {
    Column[] all = Stream.of(columns).flatMap(Stream::of).toArray(Column[]::new);
    return groups.agg(all[0], Arrays.copyOfRange(all, 1, all.length));
  }

  /** A row for each scope instead of columns for each. */
  private static Dataset<Row> perScope(Dataset<Row> pairs) {
    Column[] scopes = perScope(CoMentions::ofScope);
    return pairs.select(
        col("month"),
        col("entity_a"),
        col("entity_b"),
        col("kind_a"),
        col("kind_b"),
        inline(array(scopes)));
  }

  private static Column ofScope(Scope scope) {
    return struct(
        lit(scope.label()).as("scope"),
        col(scope.units()).as("units"),
        col(units(scope, "a")).as("units_a"),
        col(units(scope, "b")).as("units_b"),
        col(units(scope, "total")).as("units_total"),
        col(documents(scope)).as("documents"));
  }

  private static Column[] perScope(Function<Scope, Column> column) {
    return Arrays.stream(Scope.values()).map(column).toArray(Column[]::new);
  }

  private static String[] on(String... entity) {
    return Stream.concat(Stream.of("month"), Stream.of(entity)).toArray(String[]::new);
  }
}
