package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.comention.benchmark.Contest;
import org.comention.benchmark.CpuClock;
import org.comention.benchmark.LargeArchive;
import org.comention.benchmark.Naive;
import org.comention.benchmark.Rounds;
import org.comention.benchmark.Section;
import org.comention.benchmark.Usage;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Tagger;
import org.comention.table.CountingPolicy;
import org.comention.table.Duplicates;
import org.comention.table.LeftOut;
import org.comention.table.Mentions;
import org.comention.table.Table;

/**
 * What the aggregates cost alone, from stored tables: against tagging the same documents and
 * against a self-join of the mentions; and where the rows lie unevenly, against the same rows
 * spread evenly.
 */
final class AggregatesContest {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 7;
  private static final double MEGA = 1e6;
  private static final int DOCUMENTS = 22_000;
  private static final int YEARS = 5;
  private static final int MENTIONS_OF_ONE = 20_000;
  private static final Column ON_ONE_DAY = pmod(hash(col("doc_id")), lit(10)).lt(3);
  private static final Column DAY = lit("2005-06-15").cast("date");
  private static final Column MONTH = lit("2005-06");
  private static final String TAGGING = "tagging";
  private static final String AGGREGATES = "all aggregates";
  private static final String EVEN = "spread evenly";
  private static final String SKEWED = "30 % on one day, 20,000 mentions in one document";

  private final SparkSession spark;
  private final Path work;
  private final Section section = new Section("Aggregates");

  private AggregatesContest(SparkSession spark, Path work) {
    this.spark = spark;
    this.work = work;
  }

  /**
   * @param arguments an archive of gzipped JSON lines with texts
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("comention-aggregates");
    Path briefings = Path.of(arguments[0]);
    Path real = Files.createDirectory(work.resolve("real"));
    Files.copy(briefings, real.resolve("briefings.jsonl.gz"));
    LargeArchive.of(briefings).write(work.resolve("large"), DOCUMENTS, YEARS);
    Path tables = tables(work, "real");
    Path large = tables(work, "large");
    try (Session session = Session.open()) {
      AggregatesContest contest = new AggregatesContest(session.spark(), work);
      contest.alone(new Aggregates(session.spark(), tables));
      contest.skewed(new Aggregates(session.spark(), large));
      contest.section.write();
    }
  }

  private static Path tables(Path work, String archive) throws IOException, InterruptedException {
    Path tables = work.resolve(archive + "-tables");
    Usage.of(
        work,
        Main.class,
        "run",
        "--input",
        work.resolve(archive).toString(),
        "--tables",
        tables.toString());
    return tables.resolve("current");
  }

  private void alone(Aggregates tables) {
    section.line(
        "In one process, from the stored tables of %d documents with %d mentions; CPU seconds of"
            + " the whole process, minimum / median / maximum of %d rounds after %d that are not"
            + " counted.",
        tables.stored(Table.DOCUMENTS).count(),
        tables.stored(Table.MENTIONS).count(),
        ROUNDS,
        WARM_UP);
    section.line("");
    section.table("what", "CPU s", "against tagging");
    Dataset<Row> counted =
        tables.stored(Table.MENTIONS).filter(CountingPolicy.DEFAULT.countsMention());
    Dataset<Row> unique =
        Duplicates.without(counted, tables.stored(Table.DUPLICATES))
            .transform(AggregatesContest::naive);
    Dataset<Row> frequency = tables.stored(Table.MENTION_FREQUENCY);
    Dataset<Row> pairs = tables.stored(Table.CO_MENTIONS).filter(col("scope").equalTo("document"));
    Broadcast<Tagger> tagger =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new Tagger(Gazetteer.bundled()));
    Map<String, Rounds> seconds =
        new Contest(WARM_UP, ROUNDS)
            .with(TAGGING, tables.stored(Table.MENTIONS).count(), () -> tagged(tables, tagger))
            .with(AGGREGATES, tables.rows(), tables::compute)
            .with(
                "duplicates",
                tables.stored(Table.DUPLICATES).count(),
                () -> Aggregates.computed(Duplicates.build(tables.stored(Table.DOCUMENTS))))
            .with(
                "frequency of each month, in SQL",
                frequency.select("month", "entity_id").distinct().count(),
                () ->
                    Aggregates.computed(
                        Naive.frequencies(counted.transform(AggregatesContest::naive))))
            .with(
                "pairs by document alone, by a self-join in SQL",
                pairs.count(),
                () -> Aggregates.computed(Naive.pairs(unique)))
            .by(CpuClock::ofProcess);
    seconds.forEach((name, all) -> section.row(name, all, all.over(seconds.get(TAGGING))));
  }

  private static Dataset<Row> naive(Dataset<Row> mentions) {
    return mentions.select(
        col("month"), col("doc_id").as("document"), col("entity_id").as("entity"));
  }

  private long tagged(Aggregates tables, Broadcast<Tagger> tagger) {
    LeftOut leftOut = new LeftOut();
    spark.sparkContext().register(leftOut);
    return Aggregates.computed(
        Mentions.build(tables.stored(Table.DOCUMENTS), tagger::value, leftOut));
  }

  private void skewed(Aggregates tables) throws IOException, InterruptedException {
    Aggregates even = laid("even", tables, rows -> rows, rows -> rows);
    Aggregates skewed =
        laid("skewed", tables, AggregatesContest::oneDay, AggregatesContest::oneDocument);
    section.line("");
    section.line(
        "The same for the aggregates of %d made documents with %d mentions; memory of a process that"
            + " computes them once.",
        tables.stored(Table.DOCUMENTS).count(), tables.stored(Table.MENTIONS).count());
    section.line("");
    section.table(
        "rows", "CPU s", "against even", "heap MB after a collection", "against even", "rows made");
    Map<String, Rounds> seconds =
        new Contest(WARM_UP, ROUNDS)
            .with(EVEN, even.rows(), even::compute)
            .with(SKEWED, skewed.rows(), skewed::compute)
            .by(CpuClock::ofProcess);
    List<Usage> ofEven = new ArrayList<>();
    List<Usage> ofSkewed = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ofEven.add(Usage.of(work, Aggregates.class, even.folder().toString()));
      ofSkewed.add(Usage.of(work, Aggregates.class, skewed.folder().toString()));
    }
    row(EVEN, even, seconds, ofEven, ofEven);
    row(SKEWED, skewed, seconds, ofSkewed, ofEven);
  }

  private void row(
      String name,
      Aggregates tables,
      Map<String, Rounds> seconds,
      List<Usage> usages,
      List<Usage> ofEven) {
    Rounds heap = Usage.rounds(usages, usage -> usage.heap() / MEGA);
    section.row(
        name,
        seconds.get(name),
        seconds.get(name).over(seconds.get(EVEN)),
        heap,
        heap.over(Usage.rounds(ofEven, usage -> usage.heap() / MEGA)),
        tables.rows());
  }

  /** Stores these tables with other documents and mentions, and what follows from them. */
  private Aggregates laid(
      String name,
      Aggregates tables,
      UnaryOperator<Dataset<Row>> documents,
      UnaryOperator<Dataset<Row>> mentions) {
    Aggregates laid = new Aggregates(spark, work.resolve(name));
    Dataset<Row> light = tables.stored(Table.DOCUMENTS).withColumn("text", lit(""));
    store(laid, Table.DOCUMENTS, documents.apply(light));
    store(laid, Table.MENTIONS, mentions.apply(tables.stored(Table.MENTIONS)));
    store(laid, Table.DUPLICATES, tables.stored(Table.DUPLICATES));
    Aggregates.ALL.forEach(table -> store(laid, table, laid.built(table)));
    return laid;
  }

  private static void store(Aggregates tables, Table table, Dataset<Row> rows) {
    rows.repartition(col(Table.MONTH))
        .write()
        .partitionBy(Table.MONTH)
        .parquet(tables.folder().resolve(table.label()).toString());
  }

  private static Dataset<Row> oneDay(Dataset<Row> rows) {
    return rows.withColumn("published", when(ON_ONE_DAY, DAY).otherwise(col("published")))
        .withColumn("month", when(ON_ONE_DAY, MONTH).otherwise(col("month")));
  }

  /** Thousands of documents one after the other become one; and the others as {@link #oneDay}. */
  private static Dataset<Row> oneDocument(Dataset<Row> mentions) {
    WindowSpec order = Window.orderBy("doc_id");
    Column ofOne = col("number").leq(MENTIONS_OF_ONE);
    Column apart = dense_rank().over(order).multiply(1_000);
    return oneDay(mentions)
        .withColumn("number", row_number().over(Window.orderBy("doc_id", "start")))
        .withColumn("apart", apart)
        .withColumn("paragraph", moved(ofOne, "paragraph"))
        .withColumn("sentence", moved(ofOne, "sentence"))
        .withColumn("doc_id", when(ofOne, lit("one")).otherwise(col("doc_id")))
        .withColumn("published", when(ofOne, DAY).otherwise(col("published")))
        .withColumn("month", when(ofOne, MONTH).otherwise(col("month")))
        .drop("number", "apart");
  }

  private static Column moved(Column where, String unit) {
    return when(where, col(unit).plus(col("apart"))).otherwise(col(unit));
  }
}
