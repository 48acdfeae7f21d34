package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.Spark;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.GazetteerException;
import org.comention.gazetteer.GazetteerFolder;
import org.junit.jupiter.api.Test;

class EntitiesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "countries.csv",
          """
          id,iso2,name,kind,parent,valid_from,valid_to,wikidata
          GEO,GE,Georgia,country,,,,Q230
          SUN,,Soviet Union,historical,,1922-12-30,1991-12-26,Q15180
          NATO,,North Atlantic Treaty Organization,organization,,,,Q7184
          """,
          "names.csv",
          """
          surface,country,form,language,case,valid_from,valid_to,note
          Georgia,GEO,name,en,,,,
          Soviet Union,SUN,historical,en,,,,
          """,
          "officials.csv",
          """
          id,name,family_name,aliases,wikidata,note
          eduard-shevardnadze,Eduard Shevardnadze,Shevardnadze,,Q130819,
          jane-example,Jane Example,Example,,,
          """,
          "offices.csv",
          """
          id,class,country,title,phrases
          geo-president,head_of_state,GEO,President of Georgia,president
          sun-foreign-minister,foreign_minister,SUN,Minister of Foreign Affairs,foreign minister
          """,
          "terms.csv",
          """
          official,office,start,end,as_of,acting,source
          eduard-shevardnadze,geo-president,1995-11-26,2003-11-23,,,test
          eduard-shevardnadze,sun-foreign-minister,1985-07-02,1990-12-20,,,test
          """,
          "ambiguity.csv",
          """
          surface,reading,entity,evidence
          """);

  private static Dataset<Row> entities() throws GazetteerException {
    Map<String, byte[]> bytes =
        FILES.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().getBytes(StandardCharsets.UTF_8)));
    Gazetteer gazetteer = Gazetteer.load(List.of(new GazetteerFolder("test", bytes)));
    return Table.ENTITIES.exactly(Entities.build(Spark.session(), gazetteer));
  }

  @Test
  void countriesOrganizationsAndOfficialsAreEntitiesAndAnOfficialServesTheLatestCountry()
      throws GazetteerException {
    assertThat(Handmade.lines(entities().drop("terms")))
        .containsExactly(
            "GEO | country | Georgia | GEO | Q230 | null | null",
            "NATO | organization | North Atlantic Treaty Organization | NATO | Q7184 | null | null",
            "SUN | country | Soviet Union | SUN | Q15180 | 1922-12-30 | 1991-12-26",
            "eduard-shevardnadze | official | Eduard Shevardnadze | GEO | Q130819 | null | null",
            "jane-example | official | Jane Example | null | null | null | null");
  }

  @Test
  void termsAreInTheOrderOfTheirStarts() throws GazetteerException {
    assertThat(Handmade.lines(entities().selectExpr("entity_id", "inline(terms)")))
        .containsExactly(
            "eduard-shevardnadze | geo-president | President of Georgia | head_of_state | GEO"
                + " | 1995-11-26 | 2003-11-23",
            "eduard-shevardnadze | sun-foreign-minister | Minister of Foreign Affairs"
                + " | foreign_minister | SUN | 1985-07-02 | 1990-12-20");
  }

  @Test
  void everyCountryThatAnEntityOfTheBundledGazetteerNamesIsAnEntity() {
    Dataset<Row> entities = Entities.build(Spark.session(), Gazetteer.bundled());
    Dataset<Row> named =
        entities
            .selectExpr("country_id")
            .union(entities.selectExpr("explode(terms.country_id)"))
            .filter("country_id IS NOT NULL");
    Dataset<Row> ids = entities.selectExpr("entity_id AS country_id");
    assertThat(named.except(ids).collectAsList()).isEmpty();
    assertThat(ids.count()).isEqualTo(ids.distinct().count());
  }
}
