package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoMentionsTest {
  /** Each month is a case of its own: months are counted apart. */
  private static final Handmade ARCHIVE =
      new Handmade(
          """
          id  day        hash sections
          # January: k = 2, a = 3, b = 2, N = 4
          a1  2024-01-01 a1   body/1/1
          a2  2024-01-02 a2   body/1/1
          a3  2024-01-03 a3   body/1/1
          a4  2024-01-04 a4   body/1/1
          # February: k = a = b = N = 2
          b1  2024-02-01 b1   body/1/1
          b2  2024-02-02 b2   body/1/1
          # March: k = 1, a = 2, b = 2, N = 3
          c1  2024-03-01 c1   body/1/1
          c2  2024-03-02 c2   body/1/1
          c3  2024-03-03 c3   body/1/1
          # April: k = 1, a = 2, b = 2, N = 4
          d1  2024-04-01 d1   body/1/1
          d2  2024-04-02 d2   body/1/1
          d3  2024-04-03 d3   body/1/1
          d4  2024-04-04 d4   body/1/1
          # May: paragraphs and sentences; 3 + 1 and 6 + 2 of them are counted
          e1  2024-05-01 e1   title/1/1,body/2/5,sidebar/1/2
          e2  2024-05-02 e2   body/1/2
          # June: each entity twice in one sentence
          f1  2024-06-01 f1   body/1/1
          # July: three entities
          g1  2024-07-01 g1   body/1/1
          # August: the second repeats the first
          h1  2024-08-01 h    body/1/1
          h2  2024-08-02 h    body/1/1
          h3  2024-08-03 h3   body/1/1
          # September: the second has no counted section
          i1  2024-09-01 i1   body/1/1
          i2  2024-09-02 i2   sidebar/1/1
          # no month
          j1  undated    j1   body/1/1
          """,
          """
          doc entity section paragraph sentence
          a1  XXX    body    0         0
          a1  YYY    body    0         0
          a2  YYY    body    0         0
          a2  XXX    body    0         0
          a3  XXX    body    0         0

          b1  XXX    body    0         0
          b1  YYY    body    0         0
          b2  XXX    body    0         0
          b2  YYY    body    0         0

          c1  XXX    body    0         0
          c1  YYY    body    0         0
          c2  XXX    body    0         0
          c3  YYY    body    0         0

          d1  XXX    body    0         0
          d1  YYY    body    0         0
          d2  XXX    body    0         0
          d3  YYY    body    0         0

          e1  XXX    body    1         1
          e1  YYY    body    1         2
          e1  XXX    body    2         3
          e1  YYY    body    2         3
          e2  XXX    body    0         0

          f1  XXX    body    0         0
          f1  XXX    body    0         0
          f1  YYY    body    0         0
          f1  YYY    body    0         0

          g1  zviad  body    0         0
          g1  GEO    body    0         0
          g1  eduard body    0         0

          h1  XXX    body    0         0
          h1  YYY    body    0         0
          h2  XXX    body    0         0
          h2  YYY    body    0         0

          i1  XXX    body    0         0
          i1  YYY    body    0         0
          i2  XXX    sidebar 0         0
          i2  YYY    sidebar 0         0

          j1  XXX    body    0         0
          j1  YYY    body    0         0
          """);

  private static List<Row> rows;

  @BeforeAll
  static void build() {
    rows = table(ARCHIVE).collectAsList();
  }

  private static Dataset<Row> table(Handmade archive) {
    return Table.CO_MENTIONS.exactly(
        CoMentions.build(
            Duplicates.without(archive.mentions(), archive.duplicates()),
            MentionFrequency.build(
                archive.mentions(), archive.duplicates(), CountingPolicy.DEFAULT),
            ArchiveVolume.build(archive.documents(), archive.duplicates(), CountingPolicy.DEFAULT),
            CountingPolicy.DEFAULT));
  }

  /** scope a b kind_a kind_b: units units_a units_b units_total, documents. */
  private static List<String> counts(String month) {
    return rows.stream()
        .filter(row -> row.getAs("month").equals(month))
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "%s %s %s %s %s: %s %s %s %s, %s",
                    row.getAs("scope"),
                    row.getAs("entity_a"),
                    row.getAs("entity_b"),
                    row.getAs("kind_a"),
                    row.getAs("kind_b"),
                    row.getAs("units"),
                    row.getAs("units_a"),
                    row.getAs("units_b"),
                    row.getAs("units_total"),
                    row.getAs("documents")))
        .sorted()
        .toList();
  }

  private static double value(String month, String column) {
    return rows.stream()
        .filter(row -> row.getAs("month").equals(month) && row.getAs("scope").equals("document"))
        .findFirst()
        .orElseThrow()
        .<Double>getAs(column);
  }

  @Test
  void k2a3b2N4Has1Point5Expected() {
    // 3·2 / 4
    assertThat(value("2024-01", "expected")).isEqualTo(1.5);
  }

  @Test
  void k2a3b2N4HasAnNpmiOf0Point415() {
    // ln(2·4 / (3·2)) / −ln(2/4) = ln(4/3) / ln 2 = 0.28768 / 0.69315
    assertThat(value("2024-01", "npmi")).isCloseTo(0.4150375, within(1e-7));
  }

  @Test
  void k2a3b2N4HasALogLikelihoodOf1Point726() {
    // O = 2 1 0 1, E = 1.5 1.5 0.5 0.5: 2·(2·ln(4/3) + 1·ln(2/3) + 0 + 1·ln 2)
    // = 2·(0.57536 − 0.40547 + 0.69315)
    assertThat(value("2024-01", "log_likelihood")).isCloseTo(1.7260924, within(1e-7));
  }

  @Test
  void k2a3b2HasAJaccardOfTwoThirds() {
    // 2 / (3 + 2 − 2)
    assertThat(value("2024-01", "jaccard")).isEqualTo(2.0 / 3);
  }

  @Test
  void aPairThatIsInEveryUnitHasAnNpmiOf1AndNoLogLikelihood() {
    assertThat(value("2024-02", "npmi")).isEqualTo(1);
    assertThat(value("2024-02", "log_likelihood")).isZero();
  }

  @Test
  void aPairLessOftenTogetherThanByChanceHasNegativeSigns() {
    // k = 1, a = 2, b = 2, N = 3: expected 4/3. NPMI = ln(3/4) / ln 3 = −0.28768 / 1.09861
    assertThat(value("2024-03", "npmi")).isCloseTo(-0.2618595, within(1e-7));
    // O = 1 1 1 0, E = 4/3 2/3 2/3 1/3: 2·(ln(3/4) + 2·ln(3/2)) = 2·(−0.28768 + 0.81093)
    assertThat(value("2024-03", "log_likelihood")).isCloseTo(-1.0464963, within(1e-7));
  }

  @Test
  void independentEntitiesHaveZeroNpmiAndZeroLogLikelihood() {
    // k = 1, a = 2, b = 2, N = 4: expected 1.
    assertThat(value("2024-04", "npmi")).isZero();
    assertThat(value("2024-04", "log_likelihood")).isZero();
  }

  @Test
  void eachScopeCountsItsOwnUnits() {
    assertThat(counts("2024-05"))
        .containsExactly(
            "document XXX YYY country country: 1 2 1 2, 1",
            "paragraph XXX YYY country country: 2 3 2 4, 1",
            "sentence XXX YYY country country: 1 3 2 8, 1");
  }

  @Test
  void aUnitCountsAPairOnceHoweverOftenItNamesThem() {
    assertThat(counts("2024-06"))
        .containsExactly(
            "document XXX YYY country country: 1 1 1 1, 1",
            "paragraph XXX YYY country country: 1 1 1 1, 1",
            "sentence XXX YYY country country: 1 1 1 1, 1");
  }

  @Test
  void threeEntitiesOfAUnitAreThreePairsTheLesserFirstByBytes() {
    assertThat(counts("2024-07"))
        .filteredOn(line -> line.startsWith("document"))
        .containsExactly(
            "document GEO eduard country official: 1 1 1 1, 1",
            "document GEO zviad country official: 1 1 1 1, 1",
            "document eduard zviad official official: 1 1 1 1, 1");
  }

  @Test
  void duplicatesAreLeftOutOfUnitsAndOfTheTotal() {
    assertThat(counts("2024-08")).contains("document XXX YYY country country: 1 1 1 2, 1");
  }

  @Test
  void aDocumentWithoutACountedSectionIsAUnitThatHasNoPair() {
    assertThat(counts("2024-09"))
        .containsExactly(
            "document XXX YYY country country: 1 1 1 2, 1",
            "paragraph XXX YYY country country: 1 1 1 1, 1",
            "sentence XXX YYY country country: 1 1 1 1, 1");
  }

  @Test
  void theUndatedAreAMonthOfTheirOwn() {
    assertThat(counts("undated")).contains("document XXX YYY country country: 1 1 1 1, 1");
  }

  @Test
  void twentyThousandMentionsOf250EntitiesInOneDocumentAre31125Pairs() {
    // 250·249 / 2, in the document and in its one paragraph; each sentence has two mentions.
    StringBuilder mentions = new StringBuilder("doc entity sentence\n");
    for (int i = 0; i < 20_000; i++) {
      mentions.append("a entity-").append(i % 250).append(' ').append(i / 2).append('\n');
    }
    Handmade archive =
        new Handmade("id day sections\na 2024-01-01 body/1/10000", mentions.toString());
    assertThat(Handmade.lines(table(archive).groupBy("scope").count()))
        .containsExactly("document | 31125", "paragraph | 31125", "sentence | 125");
  }
}
