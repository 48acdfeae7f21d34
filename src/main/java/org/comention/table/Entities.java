package org.comention.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.comention.gazetteer.Country;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Official;
import org.comention.gazetteer.Term;
import org.comention.mention.EntityKind;

/**
 * The gazetteer's countries and officials, and the organizations that officials serve: every {@code
 * entity_id} and {@code country_id} of the other tables is here.
 */
public final class Entities {
  public static final StructType SCHEMA =
      StructType.fromDDL(
          """
          entity_id STRING NOT NULL
            COMMENT 'ISO 3166 alpha-3 of a country, a readable slug of an official',
          entity_kind STRING NOT NULL
            COMMENT 'country or official; organization for what is served but never mentioned',
          name STRING NOT NULL
            COMMENT 'The usual English name',
          country_id STRING
            COMMENT 'The country itself; of an official that of the latest term, null without term',
          wikidata STRING
            COMMENT 'Wikidata id; null where none was verified',
          valid_from DATE
            COMMENT 'First day of a state; null where it does not matter, and for officials',
          valid_to DATE
            COMMENT 'First day on which a state is no more; null while it is, and for officials',
          terms ARRAY<STRUCT<
              office_id: STRING, title: STRING, class: STRING, country_id: STRING,
              start: DATE, end: DATE>> NOT NULL
            COMMENT 'Offices of an official by start, days [start, end), end null while held'
          """);

  private static final String ORGANIZATION = "organization";
  private static final Comparator<Term> BY_START =
      Comparator.comparing(Term::start).thenComparing(Term::officeId);

  private Entities() {}

  public static Dataset<Row> build(SparkSession spark, Gazetteer gazetteer) {
    Map<String, List<Term>> terms =
        gazetteer.terms().stream()
            .sorted(BY_START)
            .collect(Collectors.groupingBy(Term::officialId));
    Stream<Row> countries = gazetteer.countries().values().stream().map(Entities::row);
    Stream<Row> officials =
        gazetteer.officials().values().stream()
            .map(official -> row(official, offices(official, terms, gazetteer)));
    List<Row> rows =
        Stream.concat(countries, officials).sorted(Comparator.comparing(Entities::id)).toList();
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static String id(Row row) {
    return row.getString(0);
  }

  private static Row row(Country country) {
    boolean organization = country.kind() == Country.Kind.ORGANIZATION;
    return RowFactory.create(
        country.id(),
        organization ? ORGANIZATION : EntityKind.COUNTRY.label(),
        country.name(),
        country.id(),
        country.wikidata(),
        country.validFrom(),
        country.validTo(),
        new Row[0]);
  }

  private static Row row(Official official, List<Row> offices) {
    return RowFactory.create(
        official.id(),
        EntityKind.OFFICIAL.label(),
        official.name(),
        offices.isEmpty() ? null : offices.get(offices.size() - 1).getString(3),
        official.wikidata(),
        null,
        null,
        offices.toArray(Row[]::new));
  }

  private static List<Row> offices(
      Official official, Map<String, List<Term>> terms, Gazetteer gazetteer) {
    return terms.getOrDefault(official.id(), List.of()).stream()
        .map(term -> row(term, gazetteer.offices().get(term.officeId())))
        .toList();
  }

  private static Row row(Term term, Office office) {
    return RowFactory.create(
        office.id(),
        office.title(),
        office.officeClass().name().toLowerCase(Locale.ROOT),
        office.countryId(),
        term.start(),
        term.end());
  }
}
