package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.iceberg.IcebergBuild;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.comention.Spark;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables in an Iceberg catalog, each test with one of its own. */
class CatalogTest {
  private static final Stages UNWATCHED = new Workshop.Watching(milestone -> {});

  private static final AtomicInteger CATALOGS = new AtomicInteger();

  @TempDir static Path folders;

  private static Path warehouse;

  /** The tables after a first run, after another batch, and after that batch without May. */
  private static Workshop first;

  private static Workshop second;
  private static Workshop third;

  private final SparkSession spark = Spark.session();
  private String name;

  @BeforeAll
  static void threeVersions() throws IOException {
    first = new Workshop(Files.createDirectory(folders.resolve("1")));
    first.write("a/march.jsonl", "{\"date\":\"2024-03-05\",\"text\":\"Armenia met Iran.\"}\nno\n");
    first.publish("--batch", "a");
    second = first.copy(Files.createDirectory(folders.resolve("2")));
    second.write(
        "b/later.jsonl",
        """
        {"date":"2024-04-09","text":"Chad met Iraq."}
        {"date":"2024-05-20","text":"Georgia opened a bridge."}
        """);
    second.publish("--batch", "b");
    third = second.copy(Files.createDirectory(folders.resolve("3")));
    third.write("b/later.jsonl", "{\"date\":\"2024-04-09\",\"text\":\"Chad met Peru.\"}\n");
    third.publish("--batch", "b");
    warehouse = Files.createDirectory(folders.resolve("warehouse"));
    Catalog.open(Spark.session(), configured(), versions(first), UNWATCHED).follow();
    Workshop.copyTree(warehouse, folders.resolve("prepared"));
  }

  /** Its files name each other by full paths, so that it has to be where it was. */
  @BeforeEach
  void aCatalogThatHasTheFirst() throws IOException {
    FileUtils.deleteDirectory(warehouse.toFile());
    Workshop.copyTree(folders.resolve("prepared"), warehouse);
    name = configured();
  }

  /** A catalog of another name sees the same tables, as another program would. */
  private static String configured() {
    String catalog = "lake" + CATALOGS.incrementAndGet();
    String key = "spark.sql.catalog." + catalog;
    RuntimeConfig conf = Spark.session().conf();
    conf.set(key, "org.apache.iceberg.spark.SparkCatalog");
    conf.set(key + ".type", "hadoop");
    conf.set(key + ".warehouse", warehouse.toUri().toString());
    return catalog;
  }

  private static Versions versions(Workshop workshop) throws IOException {
    return Versions.in(workshop.tables.toString(), "read ", new FileSystems());
  }

  private static Manifest last(Workshop workshop) throws IOException {
    return versions(workshop).newest().orElseThrow();
  }

  private Catalog catalog(Workshop workshop, Stages stages) throws IOException {
    return Catalog.open(spark, name, versions(workshop), stages);
  }

  private void follow(Workshop workshop) throws IOException {
    catalog(workshop, UNWATCHED).follow();
  }

  private String sql(Table table) {
    return name + ".comention." + table.label();
  }

  private org.apache.iceberg.Table iceberg(Table table) throws Exception {
    org.apache.iceberg.Table iceberg = Spark3Util.loadIcebergTable(spark, sql(table));
    iceberg.refresh();
    return iceberg;
  }

  private static String tag(Workshop workshop) throws IOException {
    return "run-" + last(workshop).run().id();
  }

  /** How many rows each table has, and what tells them from all others, in whatever order. */
  private static List<String> rows(Function<Table, Dataset<Row>> tables) {
    return Arrays.stream(Table.values())
        .map(table -> tables.apply(table).select(lit(table.label()), to_json(struct("*"))))
        .reduce(Dataset::union)
        .orElseThrow()
        .toDF("table", "row")
        .groupBy("table")
        .agg(count("*"), sum(xxhash64(col("row")).cast("decimal(38,0)")))
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private List<String> published(Workshop workshop) throws IOException {
    LiveTables live = new LiveTables(spark, versions(workshop).layout());
    LiveFiles files = last(workshop).tables();
    return rows(table -> live.read(table, files.of(table)));
  }

  private void assertTagShows(Workshop workshop) throws IOException {
    String tag = " VERSION AS OF '" + tag(workshop) + "'";
    assertThat(rows(table -> spark.sql("SELECT * FROM " + sql(table) + tag)))
        .isEqualTo(published(workshop));
  }

  private void assertNewest(Workshop workshop) throws IOException {
    assertTagShows(workshop);
    assertThat(rows(table -> spark.table(sql(table)))).isEqualTo(published(workshop));
  }

  private List<Table> withTag(Workshop workshop) throws Exception {
    List<Table> found = new ArrayList<>();
    for (Table table : Table.values()) {
      if (iceberg(table).refs().containsKey(tag(workshop))) {
        found.add(table);
      }
    }
    return found;
  }

  @Test
  void theCatalogHasTheColumnsAndRowsOfTheFilesAndItsTagsEveryRun() throws Exception {
    assertNewest(first);
    for (Table table : Table.values()) {
      assertThat(spark.table(sql(table)).schema()).isEqualTo(table.schema());
      assertThat(iceberg(table).spec().isPartitioned()).isEqualTo(table.byMonth());
    }

    follow(second);
    assertNewest(second);
    assertTagShows(first);
    assertThat(iceberg(Table.DOCUMENTS).currentSnapshot().summary())
        .containsEntry("changed-partition-count", "2")
        .containsEntry("added-records", "2");

    follow(third);
    assertNewest(third);
    assertTagShows(first);
    assertTagShows(second);
    assertThat(iceberg(Table.DOCUMENTS).currentSnapshot().summary())
        .containsEntry("changed-partition-count", "2")
        .containsEntry("deleted-records", "2")
        .containsEntry("added-records", "1");
  }

  @Test
  void whatTheCatalogHasIsNotWrittenAgain() throws Exception {
    Snapshot before = iceberg(Table.DOCUMENTS).currentSnapshot();
    String metadata = metadata(Table.RUNS);

    follow(first);

    assertThat(iceberg(Table.DOCUMENTS).currentSnapshot()).isEqualTo(before);
    assertThat(metadata(Table.RUNS)).isEqualTo(metadata);
  }

  private String metadata(Table table) throws Exception {
    return ((org.apache.iceberg.HasTableOperations) iceberg(table))
        .operations()
        .current()
        .metadataFileLocation();
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents in the catalog", "runs in the catalog"})
  void killedBetweenTwoTablesTheTagShowsTheOldRunEverywhere(String milestone) throws Exception {
    kill(second, milestone);

    assertTagShows(first);
    assertThat(withTag(second)).isEmpty();
    follow(second);
    assertNewest(second);
  }

  @Test
  void killedBetweenTwoTagsTheNextRunSetsTheOthers() throws Exception {
    kill(second, "mentions tagged");
    assertTagShows(first);
    assertThat(withTag(second)).containsExactly(Table.DOCUMENTS, Table.MENTIONS);

    follow(second);

    assertNewest(second);
  }

  @Test
  void anIdleRunBringsWhatAKilledOneDidNot(@TempDir Path folder) throws Exception {
    Workshop workshop = first.copy(folder);
    workshop.write("c.txt", "Chad.");
    AtomicBoolean published = new AtomicBoolean();
    Stages killed =
        new Workshop.Watching(
            reached -> {
              published.compareAndSet(false, reached.equals("logged"));
              if (published.get() && reached.equals("mentions in the catalog")) {
                throw new Workshop.Killed(reached);
              }
            });
    assertThatThrownBy(() -> workshop.publish(killed, "--catalog", name))
        .isInstanceOf(Workshop.Killed.class);
    assertTagShows(first);

    RunJob.Outcome idle = workshop.publish("--catalog", name);

    assertThat(idle.published()).isEmpty();
    assertNewest(workshop);
  }

  @Test
  void aRunThatIsOvertakenGoesOnToTheNewerVersion(@TempDir Path folder) throws Exception {
    Workshop shared = second.copy(folder);
    shared.write("c.txt", "Chad.");
    String rival = configured();
    AtomicBoolean late = new AtomicBoolean();
    Stages overtaken =
        new Workshop.Watching(
            reached -> {
              if (reached.equals("co_mentions in the catalog") && !late.getAndSet(true)) {
                publishAndFollow(shared, rival);
              }
            });

    catalog(shared, overtaken).follow();

    assertNewest(shared);
  }

  private void publishAndFollow(Workshop shared, String catalog) {
    try {
      shared.publish();
      Catalog.open(spark, catalog, versions(shared), UNWATCHED).follow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void ofTwoAtOnceEachIsRightOrLoses() throws Exception {
    Catalog one = catalog(second, UNWATCHED);
    Catalog other = Catalog.open(spark, configured(), versions(second), UNWATCHED);

    List<CompletableFuture<Void>> both =
        Stream.of(one, other).map(each -> CompletableFuture.runAsync(() -> orLost(each))).toList();
    both.forEach(CompletableFuture::join);

    assertTagShows(first);
    follow(second);
    assertNewest(second);
  }

  private static void orLost(Catalog catalog) {
    try {
      catalog.follow();
    } catch (UserError e) {
      assertThat(e.code()).isEqualTo(ExitCode.LOST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatSomebodyElseWroteIsReplaced() throws Exception {
    spark.sql("DELETE FROM " + sql(Table.MENTIONS) + " WHERE entity_id = 'ARM'");
    // As if another program had written while a change was on its way.
    SnapshotNote late =
        new SnapshotNote(SnapshotNote.nameOf(last(first).tables().of(Table.DOCUMENTS)), "1");
    Dataset<Row> none = spark.table(sql(Table.DOCUMENTS)).limit(0);
    none.writeTo(sql(Table.DOCUMENTS)).options(late.properties()).overwrite(lit(true));

    follow(first);

    assertNewest(first);
  }

  @Test
  void withTheVersionsThatForgetDropsTheirTagsAndFilesGo(@TempDir Path folder) throws Exception {
    Workshop workshop = second.copy(folder);
    follow(workshop);

    Workshop.Result result =
        Workshop.command(
            "forget",
            "--tables=" + workshop.tables,
            "--path=b/**",
            "--drop-versions",
            "--catalog=" + name);

    assertThat(result.code()).as(result.err()).isZero();
    assertNewest(workshop);
    for (Table table : Table.values()) {
      assertThat(iceberg(table).refs()).containsOnlyKeys("main", tag(workshop));
      assertThat(iceberg(table).snapshots()).hasSize(1);
    }
    assertThat(dataFiles(Table.DOCUMENTS)).hasSize(1);
  }

  private List<Path> dataFiles(Table table) throws Exception {
    Path folder = Path.of(URI.create(iceberg(table).location())).resolve("data");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  @Test
  void whatIsTaggedAgainIsBroughtToTheCatalog(@TempDir Path folder) throws Exception {
    Workshop workshop = first.copy(folder);
    Files.writeString(
        Files.createDirectory(folder.resolve("names")).resolve("names.csv"),
        """
        surface,country,form,language,case,valid_from,valid_to,note
        met,CHL,name,en,exact,,,for a test
        """);

    Workshop.Result result =
        Workshop.command(
            "retag",
            "--tables=" + workshop.tables,
            "--gazetteer=" + folder.resolve("names"),
            "--catalog=" + name);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(spark.table(sql(Table.MENTIONS)).filter("entity_id = 'CHL'").count()).isEqualTo(1);
    assertNewest(workshop);
    assertTagShows(first);
  }

  @Test
  void aCatalogThatIsNotThereIsAnErrorOfTheUser() {
    assertThatThrownBy(() -> Catalog.open(spark, "sea", versions(first), UNWATCHED))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cannot use the catalog sea: Spark knows no catalog of this name. Give --conf"
                + " spark.sql.catalog.sea=org.apache.iceberg.spark.SparkCatalog, and the"
                + " catalog's own settings.");
  }

  @Test
  void withoutIcebergTheMessageNamesThePackage() {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThatThrownBy(() -> catalog(first, UNWATCHED))
          .isInstanceOf(UserError.class)
          .hasMessageEndingWith("--conf spark.jars.packages=" + Catalog.PACKAGE + ".");
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Test
  void thePackageIsTheOneThatIsTriedHereAndThatTheReadmeNames() throws IOException {
    assertThat(Catalog.PACKAGE).endsWith(":" + IcebergBuild.version());
    assertThat(Files.readString(Path.of("README.md"))).contains("--packages " + Catalog.PACKAGE);
  }

  @Test
  void aCatalogWhoseSettingsAreWrongIsAnErrorOfTheUser() {
    spark.conf().unset("spark.sql.catalog." + name + ".warehouse");

    assertThatThrownBy(() -> catalog(first, UNWATCHED))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("warehouse")
        .hasMessageEndingWith("Mend its settings, spark.sql.catalog." + name + ".*.");
  }

  @Test
  void aTableWithOtherColumnsIsNotTouched() {
    spark.sql("ALTER TABLE " + sql(Table.RUNS) + " ADD COLUMN more INT");

    assertThatThrownBy(() -> catalog(first, UNWATCHED))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cannot write to the table "
                + sql(Table.RUNS)
                + ": it has other columns. Name another"
                + " catalog with --catalog, or drop that table.");
  }

  private void kill(Workshop workshop, String milestone) {
    Stages killed =
        new Workshop.Watching(
            reached -> {
              if (reached.equals(milestone)) {
                throw new Workshop.Killed(milestone);
              }
            });
    assertThatThrownBy(() -> catalog(workshop, killed).follow())
        .isInstanceOf(Workshop.Killed.class);
  }
}
