package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.Spark;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionsTest {
  private static final Tagger TAGGER = new Tagger(Gazetteer.bundled());

  @TempDir private Path root;

  private Dataset<Row> documents(String... records) throws IOException {
    ArchiveFolder archive =
        new ArchiveFolder(root).with("a.jsonl", String.join("\n", records) + "\n");
    return Documents.build(archive.entries(Spark.session(), 0));
  }

  private static Dataset<Row> mentions(Dataset<Row> documents) {
    return Table.MENTIONS.exactly(
        Mentions.build(documents, () -> TAGGER, Handmade.leftOut(Spark.session())));
  }

  private static List<String> lines(Dataset<Row> mentions, String... columns) {
    return Handmade.lines(mentions.selectExpr(columns));
  }

  @Test
  void aMentionCarriesItsDocumentsBatchDayAndMonth() throws IOException {
    Dataset<Row> documents =
        documents("{\"date\":\"2024-05-06\",\"text\":\"They met in Azerbaijan on Monday.\"}");
    assertThat(
            lines(
                mentions(documents),
                "surface",
                "entity_id",
                "entity_kind",
                "form",
                "section",
                "batch",
                "published",
                "month"))
        .containsExactly("Azerbaijan | AZE | country | name | body | b1 | 2024-05-06 | 2024-05");
    assertThat(lines(mentions(documents), "doc_id")).isEqualTo(lines(documents, "doc_id"));
  }

  @Test
  void offsetsAreCodePointsOfTheStoredText() throws IOException {
    Dataset<Row> documents =
        documents(
            "{\"text\":\"\uD83C\uDDE6\uD83C\uDDFF They met in Azerbaijan. \uD83D\uDE00 Then they"
                + " flew home to Armenia.\"}");
    assertThat(
            lines(
                mentions(documents).join(documents, "doc_id"),
                "start",
                "surface",
                "substring(text, start + 1, end - start)"))
        .containsExactly("15 | Azerbaijan | Azerbaijan", "52 | Armenia | Armenia");
  }

  @Test
  void theDayOfAMonthIsItsFifteenth() throws IOException {
    // Liz Truss held the office from 2022-09-06 to 2022-10-25: neither the first nor the last day
    // of both months.
    assertThat(
            lines(
                mentions(
                    documents(
                        "{\"date\":\"2022-09\",\"text\":\"The British prime minister spoke.\"}",
                        "{\"date\":\"2022-10\",\"text\":\"The British prime minister spoke.\"}")),
                "month",
                "published",
                "entity_id"))
        .contains("2022-09 | null | liz-truss", "2022-10 | null | liz-truss");
  }

  @Test
  void anUndatedDocumentHasNoDay() throws IOException {
    assertThat(
            lines(
                mentions(documents("{\"text\":\"The British prime minister spoke.\"}")),
                "month",
                "entity_id"))
        .containsExactly("undated | GBR");
  }

  @Test
  void whatWasLeftOutIsCountedOnceHoweverOftenItsTasksRun() throws IOException {
    LeftOut leftOut = Handmade.leftOut(Spark.session());
    // Without a date, both presidents of that name fit.
    Dataset<Row> documents =
        documents(
                "{\"text\":\"Azerbaijani President Aliyev spoke.\"}",
                "{\"text\":\"Azerbaijani President Aliyev went.\"}")
            .repartition(2, functions.col("text"));
    Dataset<Row> mentions = Mentions.build(documents, () -> TAGGER, leftOut);
    for (int run = 0; run < 2; run++) {
      mentions.collectAsList();
      assertThat(leftOut.value()).isEqualTo(2);
    }
  }

  @Test
  void aDocumentIsTaggedOnceWhateverIsAskedOfItsMentions() throws IOException {
    Dataset<Row> mentions =
        mentions(documents("{\"text\":\"They met in Azerbaijan.\"}"))
            .filter("start > 3 and entity_id = 'AZE'")
            .select("doc_id", "start", "surface");
    String plan = mentions.queryExecution().executedPlan().toString();
    assertThat(plan.split("UDF\\(", -1)).as(plan).hasSize(2);
  }

  @Test
  void whatTagsTravelsToExecutors() throws IOException, ClassNotFoundException {
    TaggingFunction arrived =
        Serialised.copy(new TaggingFunction(() -> TAGGER, Handmade.leftOut(Spark.session())));
    assertThat(arrived).isNotNull();
  }
}
