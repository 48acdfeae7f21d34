package org.comention.table;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.Spark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pairs of several months are as if those months were one. */
class PairsInPeriodTest {
  private static final long SEED = 20261123;
  private static final CountingPolicy POLICY = CountingPolicy.DEFAULT;

  private static Handmade archive;
  private static Map<Table, Dataset<Row>> tables;

  @BeforeAll
  static void aRandomArchiveOfThreeMonths() {
    archive = RandomArchive.of(SEED);
    Dataset<Row> frequency =
        MentionFrequency.build(archive.mentions(), archive.duplicates(), POLICY);
    Dataset<Row> volume = ArchiveVolume.build(archive.documents(), archive.duplicates(), POLICY);
    Dataset<Row> unique = Duplicates.without(archive.mentions(), archive.duplicates());
    tables =
        Map.of(
            Table.MENTION_FREQUENCY, dated(frequency),
            Table.ARCHIVE_VOLUME, dated(volume),
            Table.CO_MENTIONS, dated(CoMentions.build(unique, frequency, volume, POLICY)),
            Table.ENTITIES, entities());
  }

  private static Dataset<Row> dated(Dataset<Row> rows) {
    return rows.filter(col("month").notEqual("undated"));
  }

  /** One official, who has served two countries, one of them twice. */
  private static Dataset<Row> entities() {
    Row[] terms = {term("USA"), term("GEO"), term("USA")};
    Row official =
        RowFactory.create("ned-price", "official", "Ned", "USA", null, null, null, terms);
    return Spark.session().createDataFrame(List.of(official), Entities.SCHEMA);
  }

  private static Row term(String country) {
    return RowFactory.create("office", "Office", "other", country, null, null);
  }

  /** The ground truth: in which units an entity is, told from mentions one by one. */
  private static SortedMap<String, Set<String>> unitsByEntity(Scope scope) {
    SortedMap<String, Set<String>> units = new TreeMap<>();
    dated(Duplicates.without(archive.mentions(), archive.duplicates()))
        .filter(POLICY.countsMention())
        .collectAsList()
        .forEach(
            row ->
                units
                    .computeIfAbsent(row.getAs("entity_id"), id -> new TreeSet<>())
                    .add(row.getAs("doc_id") + unit(scope, row)));
    return units;
  }

  private static String unit(Scope scope, Row mention) {
    return switch (scope) {
      case DOCUMENT -> "";
      case PARAGRAPH -> " " + mention.getAs("paragraph");
      case SENTENCE -> " " + mention.getAs("sentence");
    };
  }

  private static long unitsInAll(Scope scope) {
    long units = 0;
    for (Row document :
        dated(Duplicates.without(archive.documents(), archive.duplicates())).collectAsList()) {
      units += scope == Scope.DOCUMENT ? 1 : unitsOf(document, scope.label() + "s");
    }
    return units;
  }

  private static long unitsOf(Row document, String kind) {
    List<Row> sections = document.getList(document.fieldIndex("sections"));
    return sections.stream()
        .filter(section -> !section.getAs("section").equals("sidebar"))
        .mapToLong(section -> section.<Integer>getAs(kind))
        .sum();
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void countsAreThoseOfARecountFromTheMentions(Scope scope) {
    SortedMap<String, Set<String>> units = unitsByEntity(scope);
    long n = unitsInAll(scope);
    List<String> expected = new ArrayList<>();
    units.forEach(
        (a, withA) ->
            units
                .tailMap(a + "\0")
                .forEach(
                    (b, withB) -> {
                      Set<String> both = new TreeSet<>(withA);
                      both.retainAll(withB);
                      if (!both.isEmpty()) {
                        expected.add(line(a, b, both, List.of(withA.size(), withB.size(), n)));
                      }
                    }));

    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(pairs(scope).map(PairsInPeriodTest::line))
        .as("seed " + SEED)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String line(String a, String b, Set<String> both, List<? extends Number> counts) {
    long documents = both.stream().map(unit -> unit.split(" ", 2)[0]).distinct().count();
    return a + " " + b + " " + both.size() + " " + documents + " " + counts;
  }

  private static String line(Row pair) {
    List<Long> counts =
        List.of(pair.getAs("units_a"), pair.getAs("units_b"), pair.getAs("units_total"));
    return pair.getAs("entity_a")
        + " "
        + pair.getAs("entity_b")
        + " "
        + pair.getAs("units")
        + " "
        + pair.getAs("documents")
        + " "
        + counts;
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void statisticsAreThoseOfTheSums(Scope scope) {
    assertThat(pairs(scope).toList())
        .allSatisfy(
            pair -> {
              double k = pair.<Long>getAs("units");
              double a = pair.<Long>getAs("units_a");
              double b = pair.<Long>getAs("units_b");
              double n = pair.<Long>getAs("units_total");
              assertThat(pair.<Double>getAs("expected")).isCloseTo(a * b / n, within(1e-9));
              assertThat(pair.<Double>getAs("npmi"))
                  .isCloseTo(Math.log(k * n / (a * b)) / -Math.log(k / n), within(1e-9));
              assertThat(pair.<Double>getAs("jaccard")).isCloseTo(k / (a + b - k), within(1e-9));
            });
  }

  @Test
  void theMonthsAreTheFirstAndTheLastInWhichTheyMet() {
    Map<String, List<String>> months =
        tables
            .get(Table.CO_MENTIONS)
            .filter(col("scope").equalTo("document"))
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getAs("entity_a") + " " + row.getAs("entity_b"),
                    Collectors.mapping(row -> row.<String>getAs("month"), Collectors.toList())));
    assertThat(pairs(Scope.DOCUMENT).toList())
        .allSatisfy(
            pair ->
                assertThat(months.get(pair.getAs("entity_a") + " " + pair.getAs("entity_b")))
                    .contains(pair.<String>getAs("first_month"), pair.<String>getAs("last_month"))
                    .allMatch(month -> month.compareTo(pair.getAs("first_month")) >= 0)
                    .allMatch(month -> month.compareTo(pair.getAs("last_month")) <= 0));
  }

  @Test
  void anOfficialAndACountryThatHeEverServedAreMarked() {
    List<String> own =
        pairs(Scope.DOCUMENT)
            .filter(pair -> pair.<Boolean>getAs("own_country"))
            .map(pair -> pair.getAs("entity_a") + " " + pair.getAs("entity_b"))
            .toList();
    assertThat(own).containsExactlyInAnyOrder("GEO ned-price", "USA ned-price");
  }

  private static Stream<Row> pairs(Scope scope) {
    return PairsInPeriod.of(tables::get, scope).collectAsList().stream();
  }
}
