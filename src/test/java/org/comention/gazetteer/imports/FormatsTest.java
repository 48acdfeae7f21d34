package org.comention.gazetteer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {
  @Test
  void personsOfADumpTakeTheirOfficesFromBeforeAndAfterThem() throws IOException {
    ImportedFolder folder = Lists.imported(ImportKind.WIKIDATA);

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly(
            "simon-harris,irl-minister-for-health,2016-05-06,2020-06-27,,,",
            "simon-harris,irl-minister-for-further-and-higher-education,2020-06,,2024-10-01,,",
            "olivier-veran,fra-minister-of-health,2020-02-16,2022-05,,,",
            "olivier-veran,fra-minister-of-health,2023,,2023,,",
            "jeyhun-bayramov,aze-minister-of-education,2018-04,2020-07-16,,,");
    assertThat(Lists.rows(folder, "officials.csv"))
        .contains(
            "simon-harris,Simon Harris,Harris,Саймон Харрис|Simon Patrick Harris,Q7518922,",
            "olivier-veran,Olivier Véran,Véran,,Q3332699,");
    assertThat(Lists.leftOut(folder, "entries")).isEqualTo("NOT_A_PERSON 5, NO_OFFICE 1");
    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("NO_OFFICE 1");
    assertThat(Lists.leftOut(folder, "aliases")).isEqualTo("COMMON_WORD 1");
  }

  @Test
  void whatVeryManyHeldTellsNobody() throws IOException {
    Facts few = read(ImportKind.WIKIDATA, holders(200));
    Facts many = read(ImportKind.WIKIDATA, holders(201));

    assertThat(few.persons()).hasSize(200);
    assertThat(many.persons()).isEmpty();
    assertThat(many.entries().leftOut()).isEqualTo(Map.of(Reason.OF_MANY_HOLDERS, 201L));
  }

  /** A dump in which so many have the position of one person of our list. */
  private static byte[] holders(int count) {
    String person =
        new String(Lists.file(ImportKind.WIKIDATA), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("Q16366137"))
            .findFirst()
            .orElseThrow();
    String persons =
        IntStream.range(0, count)
            .mapToObj(i -> person.replace("Q16366137", "Q" + i))
            .collect(Collectors.joining("\n"));
    return ("[" + persons.substring(0, persons.length() - 1) + "]")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void membershipsOfPopoloHaveTheDaysOfTheirPeriodAndTheCountryOfTheirDivision()
      throws IOException {
    ImportedFolder folder = Lists.imported(ImportKind.POPOLO);

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly(
            "simon-harris,irl-member-of-the-dail-eireann,2011-03-09,2016-02-03,,,",
            "simon-harris,irl-minister-for-health,2016-05-06,2020-06-27,,,",
            "olivier-veran,fra-minister-of-health,2020-02-16,,2020-02-16,,");
    assertThat(Lists.leftOut(folder, "entries")).isEqualTo("NOT_AN_OFFICE 1, NO_NAME 1");
    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("UNKNOWN_COUNTRY 1, UNKNOWN_PERSON 1");
    assertThat(Lists.leftOut(folder, "aliases")).isEqualTo("COUNTRY_NAME 1");
  }

  @Test
  void aCountryOfTheUserHelpsWhereAListNamesNone() throws IOException {
    ImportOptions options = new ImportOptions(LocalDate.parse("2022-08-01"), "FR");

    assertThat(
            Lists.rows(
                Lists.imported(ImportKind.POPOLO, Lists.file(ImportKind.POPOLO), options),
                "terms.csv"))
        .contains("olivier-veran,fra-spokesperson,2022-07-04,,2022-08-01,,");
  }

  @Test
  void occupanciesJoinPersonsToPositionsInAnyOrder() throws IOException {
    ImportedFolder folder = Lists.imported(ImportKind.FOLLOWTHEMONEY);

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly(
            "simon-harris,irl-minister-for-health,2016-05-06,2020-06-27,,,",
            "olivier-veran,fra-minister-of-solidarity-and-health,2020-02-16,,2022-05-01,,");
    assertThat(Lists.rows(folder, "officials.csv"))
        .contains("simon-harris,Simon Harris,Harris,Саймон Харрис,Q7518922,");
    assertThat(Lists.leftOut(folder, "entries")).isEqualTo("NOT_A_PERSON 1, NO_OFFICE 1");
    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("NO_OFFICE 1");
    assertThat(Lists.leftOut(folder, "aliases")).isEqualTo("NO_NAME_FORM 1");
  }

  @Test
  void actorsWithDaysAreOfficialsAndThoseWithoutAreNot() throws IOException {
    ImportedFolder folder = Lists.imported(ImportKind.PETRARCH);

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly(
            "simon-harris,irl-government-official,2016-05-06,2020-06-27,,,",
            "roselyne-bachelot,fra-member-of-the-legislature,1997-06-12,2002-06-08,,,",
            "roselyne-bachelot,fra-government-official,2020-07-06,,2020-07-06,,");
    assertThat(Lists.rows(folder, "officials.csv"))
        .contains("simon-harris,Simon Harris,Harris,Simon Patrick Harris,,");
    assertThat(Lists.leftOut(folder, "entries")).isEqualTo("NOT_A_PERSON 2, NOT_AN_OFFICE 1");
    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("NO_START 1");
    assertThat(Lists.leftOut(folder, "persons")).isEqualTo("NO_TERM 1");
  }

  @Test
  void rowsOfAListAreTerms() throws IOException {
    ImportedFolder folder = Lists.imported(ImportKind.CSV);

    assertThat(Lists.rows(folder, "terms.csv"))
        .containsExactly(
            "simon-harris,irl-minister-for-health,2016-05-06,2020,,,",
            "simon-harris,irl-member-dail-eireann,2020-02-08,,2020-02-08,,",
            "olivier-veran,fra-minister-of-solidarity-and-health,2020-02-16,2022-05-16,,,");
    assertThat(Lists.leftOut(folder, "entries")).isEqualTo("NO_NAME 1");
    assertThat(Lists.leftOut(folder, "terms"))
        .isEqualTo(
            "NO_OFFICE 1, UNKNOWN_COUNTRY 1, NO_START 2, BAD_DATE 1, START_NOT_BEFORE_END 1,"
                + " SAME_TERM 1");
    assertThat(Lists.leftOut(folder, "persons")).isEqualTo("NO_TERM 1");
    assertThat(Lists.leftOut(folder, "aliases"))
        .isEqualTo("MIXED_SCRIPTS 1, OTHER_NAME 1, SAME_NAME 1, NO_NAME_FORM 1");
    assertThat(folder.knownOnFirstDay()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void theSameComesOutOfAPackedFile(ImportKind kind) throws IOException {
    byte[] plain = Lists.file(kind);
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bzip2)) {
      out.write(plain);
    }

    assertThat(terms(kind, gzipped(plain))).isEqualTo(terms(kind, plain)).isNotEmpty();
    assertThat(terms(kind, bzip2.toByteArray())).isEqualTo(terms(kind, plain));
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void aPackedFileCutAnywhereIsRefused(ImportKind kind) throws IOException {
    byte[] whole = gzipped(Lists.file(kind));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(kind, cut))
          .as("%d bytes", length)
          .isInstanceOf(BrokenImport.class);
    }
  }

  /** A cut between two lines cannot be told from a shorter list; all others are refused. */
  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void aFileCutAnywhereIsRefusedOrAShorterList(ImportKind kind) throws IOException {
    byte[] whole = Lists.file(kind);
    int terms = terms(kind, whole).length();
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      try {
        assertThat(terms(kind, Arrays.copyOf(whole, length)).length()).isLessThanOrEqualTo(terms);
      } catch (BrokenImport e) {
        assertThat(e).hasMessageMatching("(line \\d+(, byte \\d+)?|after byte \\d+): .+");
        refused++;
      }
    }
    boolean oneValue = kind == ImportKind.WIKIDATA || kind == ImportKind.POPOLO;
    assertThat(refused).isGreaterThan(oneValue ? whole.length - 2 : 0);
  }

  @Test
  void aQuoteLeftOpenIsRefusedWithItsLine() {
    String cut = "name,country,office\nSimon Harris,IE,\"Minister for Health\nOlivier Véran,FR,x\n";

    assertThatThrownBy(() -> read(ImportKind.CSV, cut.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BrokenImport.class)
        .hasMessageMatching("line \\d+: a quote is left open");
  }

  @Test
  void somethingAfterTheArrayIsRefused() {
    byte[] two = "[{\"id\":\"Q1\"}]\n[]\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read(ImportKind.WIKIDATA, two))
        .hasMessageMatching("line 2, byte \\d+: the JSON is cut or not well formed");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    for (ImportKind kind : ImportKind.values()) {
      byte[] broken = Lists.file(kind);
      broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("2")] = (byte) 0xff;
      assertThatThrownBy(() -> read(kind, broken)).as("%s", kind).isInstanceOf(BrokenImport.class);
    }
  }

  @Test
  void aListWithoutItsColumnsIsNamed() {
    assertThatThrownBy(
            () -> read(ImportKind.CSV, "name,office\nx,y\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("line 1: the header has no country");
  }

  private static byte[] gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static Facts read(ImportKind kind, byte[] content) throws IOException {
    Facts facts = new Facts();
    kind.format(ImportOptions.NONE).read(Lists.source(content), facts);
    return facts;
  }

  private static String terms(ImportKind kind, byte[] content) throws IOException {
    return read(kind, content).terms().toString();
  }
}
