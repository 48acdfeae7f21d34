package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.table.ArchiveVolume;
import org.comention.table.CoMentions;
import org.comention.table.CountingPolicy;
import org.comention.table.Duplicates;
import org.comention.table.MentionFrequency;
import org.comention.table.Table;
import org.comention.table.UnlistedOfficials;

/** Proves that the rows of one version are right: keys, offsets, and aggregates by a recount. */
final class Proof {
  private static final List<Table> RECOUNTED =
      List.of(
          Table.DUPLICATES,
          Table.MENTION_FREQUENCY,
          Table.ARCHIVE_VOLUME,
          Table.CO_MENTIONS,
          Table.UNLISTED_OFFICIALS);

  private final SparkSession spark;
  private final LiveTables tables;
  private final LiveFiles files;
  private final Set<String> months;
  private final CountingPolicy policy;
  private final Kept kept = new Kept();

  /**
   * @param months which are looked at
   * @param policy of the version's aggregates
   */
  Proof(SparkSession spark, Published published, Set<String> months, CountingPolicy policy) {
    // A session of its own: the views would hide others of these names.
    this.spark = spark.newSession();
    this.tables = new LiveTables(this.spark, published.layout());
    this.files = published.manifest().tables();
    this.months = months;
    this.policy = policy;
  }

  /** The first violations, in the order of the claims; none where all is right. */
  List<Violation> violations(int most) {
    views();
    List<Supplier<Stream<Violation>>> parts = new ArrayList<>();
    for (Claim claim : Claim.values()) {
      parts.add(() -> found(claim.table(), spark.sql(claim.query()), most));
    }
    for (Table table : RECOUNTED) {
      parts.add(() -> found(table, difference(stored(table), recounted(table)), most));
    }
    try (kept) {
      return parts.stream().flatMap(Supplier::get).limit(most).toList();
    }
  }

  private void views() {
    for (Table table : Table.values()) {
      stored(table).createOrReplaceTempView(table.label());
    }
    all(Table.DOCUMENTS)
        .select("doc_id", "path", "batch")
        .createOrReplaceTempView("every_document");
  }

  private static Stream<Violation> found(Table table, Dataset<Row> rows, int most) {
    return rows.orderBy("place", "what").limit(most).collectAsList().stream()
        .map(row -> new Violation(table.label(), row.getString(0), row.getString(1)));
  }

  private Dataset<Row> stored(Table table) {
    return table.byMonth() ? tables.read(table, files.of(table, months)) : all(table);
  }

  private Dataset<Row> all(Table table) {
    return tables.read(table, files.of(table));
  }

  /** The rows of the months as they follow from documents and mentions. */
  private Dataset<Row> recounted(Table table) {
    Dataset<Row> mentions = stored(Table.MENTIONS);
    Dataset<Row> duplicates = stored(Table.DUPLICATES);
    return switch (table) {
      case DUPLICATES -> duplicates();
      case MENTION_FREQUENCY -> MentionFrequency.build(mentions, duplicates, policy);
      case ARCHIVE_VOLUME ->
          ofTheMonths(ArchiveVolume.build(all(Table.DOCUMENTS), all(Table.DUPLICATES), policy));
      case CO_MENTIONS ->
          CoMentions.build(
              Duplicates.without(mentions, duplicates),
              stored(Table.MENTION_FREQUENCY),
              stored(Table.ARCHIVE_VOLUME),
              policy);
      case UNLISTED_OFFICIALS -> UnlistedOfficials.build(mentions);
      default -> throw new IllegalArgumentException(table + " is not computed from others");
    };
  }

  /** Exact ones are looked for everywhere, near ones in the days before. */
  private Dataset<Row> duplicates() {
    Dataset<Row> documents = stored(Table.DOCUMENTS);
    Dataset<Row> exact = ofTheMonths(Duplicates.exact(all(Table.DOCUMENTS)));
    Slots slots = Slots.in(documents.select(Slots.slot()));
    Slots read = slots.around(Duplicates.WINDOW, 0);
    Dataset<Row> around = tables.read(Table.DOCUMENTS, files.of(Table.DOCUMENTS, read.months()));
    Dataset<Row> others = Duplicates.without(documents.select("doc_id"), exact);
    return exact.unionByName(Duplicates.near(read.of(around), others, kept));
  }

  private Dataset<Row> ofTheMonths(Dataset<Row> rows) {
    return rows.filter(col(Table.MONTH).isin(months.toArray()));
  }

  private static Dataset<Row> difference(Dataset<Row> stored, Dataset<Row> recounted) {
    Dataset<Row> before = asText(stored);
    Dataset<Row> now = asText(recounted);
    Column what =
        when(col(Difference.MORE).gt(0), "is not what a recount gives")
            .otherwise("is missing, a recount gives it");
    return Difference.of(before, now).select(col("place"), what.as("what"));
  }

  private static Dataset<Row> asText(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.columns()).sorted().map(name -> col(name)).toArray(Column[]::new);
    return rows.select(to_json(struct(columns)).as("place"));
  }
}
