package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CoMentionsTest {
  private static Dataset<Row> table(Handmade archive) {
    return Table.CO_MENTIONS.exactly(
        CoMentions.build(
            archive.mentions(), archive.documents(), archive.duplicates(), CountingPolicy.DEFAULT));
  }

  /** scope | a | b | kinds | units | units_a | units_b | units_total | documents | month. */
  private static List<String> counts(Handmade archive) {
    return Handmade.lines(table(archive).drop("expected", "npmi", "log_likelihood", "jaccard"));
  }

  private static Row pair(Handmade archive, String scope) {
    return table(archive).filter("scope = '" + scope + "'").head();
  }

  private static double value(Row pair, String column) {
    return pair.<Double>getAs(column);
  }

  /** Four documents: both in a and b, X alone in c, neither in d. */
  private static final Handmade K2_A3_B2_N4 =
      new Handmade(
          """
          id day
          a  2024-01-01
          b  2024-01-02
          c  2024-01-03
          d  2024-01-04
          """,
          """
          doc entity
          a   XXX
          a   YYY
          b   YYY
          b   XXX
          c   XXX
          """);

  @Test
  void k2a3b2N4Has1Point5ExpectedNpmi0Point415LogLikelihood1Point726AndJaccardTwoThirds() {
    Row pair = pair(K2_A3_B2_N4, "document");
    assertThat(value(pair, "expected")).isEqualTo(3.0 * 2 / 4);
    // ln(2·4 / (3·2)) / −ln(2/4) = ln(4/3) / ln 2 = 0.28768 / 0.69315
    assertThat(value(pair, "npmi")).isCloseTo(0.4150375, within(1e-7));
    // O = 2 1 0 1, E = 1.5 1.5 0.5 0.5: 2·(2·ln(4/3) + 1·ln(2/3) + 0 + 1·ln 2)
    // = 2·(0.57536 − 0.40547 + 0.69315)
    assertThat(value(pair, "log_likelihood")).isCloseTo(1.7260924, within(1e-7));
    assertThat(value(pair, "jaccard")).isEqualTo(2.0 / (3 + 2 - 2));
  }

  @Test
  void aPairThatIsInEveryUnitHasAnNpmiOf1AndNoLogLikelihood() {
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01-01
            b  2024-01-02
            """,
            """
            doc entity
            a   XXX
            a   YYY
            b   XXX
            b   YYY
            """);
    Row pair = pair(archive, "document");
    assertThat(value(pair, "npmi")).isEqualTo(1);
    assertThat(value(pair, "log_likelihood")).isZero();
  }

  @Test
  void aPairLessOftenTogetherThanByChanceHasNegativeSigns() {
    // k = 1, a = 2, b = 2, N = 3: expected 4/3. NPMI = ln(3/4) / ln 3 = −0.26186
    // O = 1 1 1 0, E = 4/3 2/3 2/3 1/3: 2·(ln(3/4) + 2·ln(3/2)) = 2·(−0.28768 + 0.81093)
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01-01
            b  2024-01-02
            c  2024-01-03
            """,
            """
            doc entity
            a   XXX
            a   YYY
            b   XXX
            c   YYY
            """);
    Row pair = pair(archive, "document");
    assertThat(value(pair, "npmi")).isCloseTo(-0.2618595, within(1e-7));
    assertThat(value(pair, "log_likelihood")).isCloseTo(-1.0464963, within(1e-7));
  }

  @Test
  void independentEntitiesHaveZeroNpmiAndZeroLogLikelihood() {
    // k = 1, a = 2, b = 2, N = 4: expected 1.
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01-01
            b  2024-01-02
            c  2024-01-03
            d  2024-01-04
            """,
            """
            doc entity
            a   XXX
            a   YYY
            b   XXX
            c   YYY
            """);
    Row pair = pair(archive, "document");
    assertThat(value(pair, "npmi")).isZero();
    assertThat(value(pair, "log_likelihood")).isZero();
  }

  @Test
  void eachScopeCountsItsOwnUnits() {
    // Two paragraphs of two and three sentences; a title of one.
    Handmade archive =
        new Handmade(
            """
            id day        sections
            a  2024-01-01 title/1/1,body/2/5,sidebar/1/2
            b  2024-01-02 body/1/2
            """,
            """
            doc entity paragraph sentence
            a   XXX    1         1
            a   YYY    1         2
            a   XXX    2         3
            a   YYY    2         3
            b   XXX    0         0
            """);
    assertThat(counts(archive))
        .containsExactly(
            "document | XXX | YYY | country | country | 1 | 2 | 1 | 2 | 1 | 2024-01",
            "paragraph | XXX | YYY | country | country | 2 | 3 | 2 | 4 | 1 | 2024-01",
            "sentence | XXX | YYY | country | country | 1 | 3 | 2 | 8 | 1 | 2024-01");
  }

  @Test
  void aUnitCountsAPairOnceHoweverOftenItNamesThem() {
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01-01
            """,
            """
            doc entity
            a   XXX
            a   XXX
            a   YYY
            a   YYY
            """);
    assertThat(counts(archive))
        .contains("sentence | XXX | YYY | country | country | 1 | 1 | 1 | 1 | 1 | 2024-01");
  }

  @Test
  void threeEntitiesOfAUnitAreThreePairsTheLesserFirstByBytes() {
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01-01
            """,
            """
            doc entity
            a   zviad
            a   GEO
            a   eduard
            """);
    assertThat(counts(archive))
        .filteredOn(line -> line.startsWith("document"))
        .containsExactly(
            "document | GEO | eduard | country | official | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "document | GEO | zviad | country | official | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "document | eduard | zviad | official | official | 1 | 1 | 1 | 1 | 1 | 2024-01");
  }

  @Test
  void duplicatesAreLeftOutOfUnitsAndOfTheTotal() {
    Handmade archive =
        new Handmade(
            """
            id day        hash
            a  2024-01-01 h
            b  2024-01-02 h
            c  2024-01-03 c
            """,
            """
            doc entity
            a   XXX
            a   YYY
            b   XXX
            b   YYY
            """);
    assertThat(counts(archive))
        .contains("document | XXX | YYY | country | country | 1 | 1 | 1 | 2 | 1 | 2024-01");
  }

  @Test
  void documentsWithoutACountedSectionAreNoUnits() {
    Handmade archive =
        new Handmade(
            """
            id day        sections
            a  2024-01-01 body/1/1
            b  2024-01-02 sidebar/1/1
            """,
            """
            doc entity section
            a   XXX    body
            a   YYY    body
            b   XXX    sidebar
            b   YYY    sidebar
            """);
    assertThat(counts(archive))
        .contains("document | XXX | YYY | country | country | 1 | 1 | 1 | 1 | 1 | 2024-01");
  }

  @Test
  void monthsAreCountedApartAndTheUndatedToo() {
    Handmade archive =
        new Handmade(
            """
            id day
            a  2024-01-01
            b  2024-02-02
            c  undated
            """,
            """
            doc entity
            a   XXX
            a   YYY
            b   XXX
            b   YYY
            c   XXX
            c   YYY
            """);
    assertThat(counts(archive))
        .filteredOn(line -> line.startsWith("document"))
        .containsExactly(
            "document | XXX | YYY | country | country | 1 | 1 | 1 | 1 | 1 | 2024-01",
            "document | XXX | YYY | country | country | 1 | 1 | 1 | 1 | 1 | 2024-02",
            "document | XXX | YYY | country | country | 1 | 1 | 1 | 1 | 1 | undated");
  }
}
