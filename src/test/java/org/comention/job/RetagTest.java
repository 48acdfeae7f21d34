package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are brought to another gazetteer. */
class RetagTest {
  private static final String NEWS =
      """
      {"date":"2024-03-05","text":"The Land of Noah met Iran."}
      {"date":"2024-04-06","text":"Chad met Iraq."}
      """;

  @TempDir Path folder;

  private Workshop workshop;
  private Path names;

  @BeforeEach
  void aSurfaceOfOurOwn() throws IOException {
    names = Files.createDirectory(folder.resolve("names"));
    Files.writeString(
        names.resolve("names.csv"),
        """
        surface,country,form,language,case,valid_from,valid_to,note
        Land of Noah,ARM,name,en,exact,,,of poets
        """);
    workshop = new Workshop(Files.createDirectory(folder.resolve("tagged-before")));
    workshop.write("news.jsonl", NEWS);
  }

  private Workshop.Result retag(String... more) {
    Stream<String> tables = Stream.of("retag", "--tables", workshop.tables.toString());
    return Workshop.command(Stream.concat(tables, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void taggedAgainTheTablesAreThoseOfAFreshRun() throws IOException {
    workshop.publish("--batch", "all");
    Workshop.Result refused = workshop.run("--gazetteer", names.toString());
    Files.delete(workshop.archive.resolve("news.jsonl"));

    Workshop.Result result = retag("--gazetteer", names.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("what is there was tagged with another gazetteer or other rules")
        .contains("Tag it again with comention retag --tables " + workshop.tables);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .isEqualTo("Tagged 2 documents again: 4 mentions, before 3. This is version 2.\n");
    assertThat(workshop.rows()).isEqualTo(fresh());
    assertThat(workshop.violations()).isEmpty();
    assertThat(retag("--gazetteer", names.toString()).out())
        .isEqualTo("Nothing to tag again: gazetteer and rules are those of the last version.\n");
  }

  private Map<Table, List<String>> fresh() throws IOException {
    Workshop fresh = new Workshop(Files.createDirectory(folder.resolve("fresh")));
    fresh.write("news.jsonl", NEWS);
    Workshop.Result result = fresh.run("--gazetteer", names.toString());
    assertThat(result.code()).as(result.err()).isZero();
    return fresh.rows();
  }

  @Test
  void aRunReadsAndTagsAgainInOneVersion() throws IOException {
    workshop.publish("--min-documents", "2");
    workshop.write("b.jsonl", "{\"date\":\"2024-04-07\",\"text\":\"Noah, not his land.\"}\n");

    Workshop.Result result = workshop.run("--retag", "--gazetteer", names.toString());

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .containsPattern("documents +1 +3\n")
        .containsPattern("Armenia +1 +1\n");
    assertThat(workshop.version()).isEqualTo(2);
    assertThat(workshop.violations()).isEmpty();
  }

  @Test
  void whatTheLastRunWasToldHoldsFurther() throws IOException {
    Path config = folder.resolve("job.properties");
    Files.writeString(config, "count-sections = title, body, sidebar\n");
    workshop.publish("--config", config.toString());

    assertThat(retag("--gazetteer", names.toString()).err())
        .contains("count-sections    title, body, sidebar");
    assertThat(Workshop.command("retag", "--tables", folder + "/none").err())
        .contains("there are none");
  }
}
