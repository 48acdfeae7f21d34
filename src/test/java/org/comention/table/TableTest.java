package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.comention.Spark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {
  /** Its own copy of the contract: the README's tables, column by column. */
  private static final Map<String, String> CONTRACT = contract();

  private static Map<String, String> contract() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "documents",
        "doc_id string, source_id string, url string, site string, path string, member string, "
            + "position bigint, batch string, title string, text string, "
            + "sections array<struct<section:string,start:int,end:int,paragraphs:int,sentences:int>>"
            + ", published date, published_precision string, date_source string, "
            + "crawled timestamp, language string, words int, content_hash string, "
            + "payload_digest string, "
            + "issues array<string>, month string");
    tables.put(
        "mentions",
        "doc_id string, batch string, published date, start int, end int, surface string, "
            + "entity_id string, entity_kind string, form string, section string, "
            + "paragraph int, sentence int, title string, office_id string, "
            + "office_status string, country_id string, rule string, confidence double, "
            + "month string");
    tables.put(
        "duplicates",
        "doc_id string, duplicate_of string, kind string, similarity double, month string");
    tables.put(
        "mention_frequency",
        "day date, entity_id string, entity_kind string, mentions bigint, documents bigint, "
            + "unique_documents bigint, unique_paragraphs bigint, unique_sentences bigint, "
            + "month string");
    tables.put(
        "archive_volume",
        "day date, documents bigint, unique_documents bigint, unique_paragraphs bigint, "
            + "unique_sentences bigint, dated_by_source map<string,bigint>, words bigint, month string");
    tables.put(
        "co_mentions",
        "scope string, entity_a string, entity_b string, kind_a string, kind_b string, "
            + "units bigint, units_a bigint, units_b bigint, units_total bigint, "
            + "expected double, npmi double, log_likelihood double, jaccard double, "
            + "documents bigint, month string");
    tables.put(
        "entities",
        "entity_id string, entity_kind string, name string, country_id string, wikidata string, "
            + "valid_from date, valid_to date, terms array<struct<office_id:string,title:string,"
            + "class:string,country_id:string,start:date,end:date>>");
    tables.put(
        "unlisted_officials",
        "name string, office_phrase string, country_id string, documents bigint, "
            + "first_day date, last_day date, example_doc_id string, month string");
    tables.put(
        "rejects",
        "batch string, path string, member string, position bigint, reason string, detail string");
    tables.put(
        "inputs",
        "batch string, path string, bytes bigint, modified timestamp, documents bigint, "
            + "rejects bigint, skipped map<string,bigint>");
    tables.put(
        "runs",
        "id string, batch string, started timestamp, ended timestamp, status string, "
            + "counts map<string,bigint>, gazetteer_version string, rules_version string, "
            + "configuration string");
    return tables;
  }

  @Test
  void allTablesHaveTheColumnsAndTypesOfTheContractInItsOrder() {
    Map<String, String> found = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      found.put(table.label(), columns(table.schema()));
    }
    assertThat(found).containsExactlyEntriesOf(CONTRACT);
  }

  private static String columns(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(field -> field.name() + " " + field.dataType().catalogString())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnHasAComment(Table table) {
    assertThat(table.schema().fields())
        .allSatisfy(field -> assertThat(field.getComment().isDefined()).as(field.name()).isTrue());
  }

  @Test
  void theTablesWithTheirMonthLastArePartitionedByIt() {
    assertThat(Arrays.stream(Table.values()).filter(Table::byMonth))
        .containsExactly(
            Table.DOCUMENTS,
            Table.MENTIONS,
            Table.DUPLICATES,
            Table.MENTION_FREQUENCY,
            Table.ARCHIVE_VOLUME,
            Table.CO_MENTIONS,
            Table.UNLISTED_OFFICIALS);
  }

  @Test
  void factsAreDocumentsMentionsRejectsAndInputs() {
    assertThat(Arrays.stream(Table.values()).filter(t -> t.kind() == Table.Kind.FACT))
        .containsExactly(Table.DOCUMENTS, Table.MENTIONS, Table.REJECTS, Table.INPUTS);
  }

  @Test
  void rowsWithExactlyTheColumnsGetTheCommentsOfTheTable() {
    StructType written = Table.DUPLICATES.exactly(duplicate("b", "a")).schema();
    assertThat(written.fields())
        .extracting(StructField::metadata)
        .containsExactly(
            Arrays.stream(Duplicates.SCHEMA.fields())
                .map(StructField::metadata)
                .toArray(org.apache.spark.sql.types.Metadata[]::new));
  }

  @Test
  void aMissingColumnIsRefused() {
    assertRefused(duplicate("b", "a").drop("similarity"));
  }

  @Test
  void anotherOrderIsRefused() {
    assertRefused(
        duplicate("b", "a").select("duplicate_of", "doc_id", "kind", "similarity", "month"));
  }

  @Test
  void anotherTypeIsRefused() {
    Dataset<Row> rows = duplicate("b", "a");
    assertRefused(rows.withColumn("similarity", rows.col("similarity").cast("float")));
  }

  private static void assertRefused(Dataset<Row> rows) {
    assertThatThrownBy(() -> Table.DUPLICATES.exactly(rows))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Cannot write duplicates: its columns are ");
  }

  @Test
  void aNullWhereNoneMayBeFailsWhenTheRowsAreComputed() {
    Dataset<Row> rows = Table.DUPLICATES.exactly(duplicate("b", null));
    assertThatThrownBy(rows::collectAsList)
        .hasMessageContaining("Cannot write duplicates: duplicate_of is null.");
  }

  @Test
  void aNullWhereOneMayBePasses() {
    Row reject = RowFactory.create("batch", "a.txt", null, 0L, "binary", "");
    Dataset<Row> rows = Spark.session().createDataFrame(List.of(reject), Rejects.SCHEMA);
    assertThat(Table.REJECTS.exactly(rows).collectAsList()).containsExactly(reject);
  }

  private static Dataset<Row> duplicate(String id, String of) {
    StructType nullable =
        StructType.fromDDL(
            "doc_id STRING, duplicate_of STRING, kind STRING, similarity DOUBLE, month STRING");
    return Spark.session()
        .createDataFrame(List.of(RowFactory.create(id, of, "exact", 1.0, "2024-01")), nullable);
  }
}
