package org.comention.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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
    return mentions
        .filter(policy.countsMention())
        .transform(CoMentions::oncePerUnit)
        .transform(CoMentions::pairs)
        .transform(CoMentions::perMonth)
        .join(unitsWith(frequency, "entity_a", "units_a"), on("entity_a"), "left")
        .join(unitsWith(frequency, "entity_b", "units_b"), on("entity_b"), "left")
        .join(unitsInAll(volume), on(), "left")
        .transform(Association::of)
        .select(EntrySchema.columns(SCHEMA));
  }

  private static Dataset<Row> oncePerUnit(Dataset<Row> counted) {
    return counted
        .select(
            col("month"),
            col("doc_id"),
            col("entity_id"),
            col("entity_kind"),
            perScope("unit", CoMentions::unitOf))
        .distinct();
  }

  /** Every two entities of a unit, the lesser first: Spark sorts strings by their UTF-8 bytes. */
  private static Dataset<Row> pairs(Dataset<Row> oncePerUnit) {
    Column entity = struct("entity_id", "entity_kind");
    Column entities = col("entities");
    return oncePerUnit
        .groupBy("month", "scope", "doc_id", "unit")
        .agg(sort_array(collect_list(entity)).as("entities"))
        .select(
            col("month"),
            col("scope"),
            col("doc_id"),
            entities,
            posexplode(entities).as(new String[] {"index", "a"}))
        .withColumn("b", explode(slice(entities, col("index").plus(2), size(entities))));
  }

  /** First per document, so that no document is remembered while its pairs are counted. */
  private static Dataset<Row> perMonth(Dataset<Row> pairs) {
    return pairs
        .groupBy("month", "scope", "doc_id", "a", "b")
        .agg(count(lit(1)).as("in_document"))
        .groupBy("month", "scope", "a", "b")
        .agg(sum("in_document").as("units"), count(lit(1)).as("documents"))
        .select(
            col("month"),
            col("scope"),
            col("a.entity_id").as("entity_a"),
            col("b.entity_id").as("entity_b"),
            col("a.entity_kind").as("kind_a"),
            col("b.entity_kind").as("kind_b"),
            col("units"),
            col("documents"));
  }

  private static Dataset<Row> unitsWith(Dataset<Row> frequency, String entity, String units) {
    return frequency
        .withColumnRenamed("entity_id", entity)
        .transform(CoMentions::unitsByScope)
        .groupBy("month", "scope", entity)
        .agg(sum("in_scope").as(units));
  }

  private static Dataset<Row> unitsInAll(Dataset<Row> volume) {
    return volume
        .transform(CoMentions::unitsByScope)
        .groupBy("month", "scope")
        .agg(sum("in_scope").as("units_total"));
  }

  private static Dataset<Row> unitsByScope(Dataset<Row> daily) {
    return daily.select(col("*"), perScope("in_scope", scope -> col(scope.unique())));
  }

  /** The number of a mention's unit within its document, which is one unit itself. */
  private static Column unitOf(Scope scope) {
    return scope == Scope.DOCUMENT ? lit(0) : col(scope.label());
  }

  /** A row for each {@code scope}, with what it is there in the column {@code name}. */
  private static Column perScope(String name, Function<Scope, Column> value) {
    Column[] rows =
        Arrays.stream(Scope.values())
            .map(scope -> struct(lit(scope.label()).as("scope"), value.apply(scope).as(name)))
            .toArray(Column[]::new);
    return inline(array(rows));
  }

  private static String[] on(String... entity) {
    return Stream.concat(Stream.of("month", "scope"), Stream.of(entity)).toArray(String[]::new);
  }
}
