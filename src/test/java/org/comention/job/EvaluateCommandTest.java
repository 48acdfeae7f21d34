package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  /** One right, one wrong in a sentence that would do harm, one missed. */
  private static final String GOLD =
      """
      {"id": "a|b", "text": "Iran spoke. *Syria* | <b>was\\u001b[31m\\u202e absent.", "annotates": ["country"],
       "gold": [{"start": 0, "end": 4, "kind": "country", "entity": "IRN"},
                {"start": 5, "end": 10, "kind": "country", "entity": "IRQ"}]}
      """
          .replace("\n ", " ");

  @TempDir Path folder;

  private Path gold;

  @BeforeEach
  void aGoldSet() throws IOException {
    gold = Files.writeString(folder.resolve("own.jsonl"), GOLD);
  }

  @Test
  void theTextHasATableForEachQuestion() {
    Workshop.Result result = evaluate();

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .startsWith("By set and kind, with 95 % intervals", "")
        .contains(
            "Each entity of a text once",
            "By form",
            "By rule",
            "By section",
            "Confidence of each rule, and its measured precision",
            "Most frequent mistakes");
    assertThat(result.out())
        .containsPattern(
            "own +country +0\\.500 \\(0\\.500-0\\.500\\) +0\\.500 \\S+ +0\\.500 \\S+ +1 +0 +1 +1\n")
        .containsPattern("hidden +0\\.\\d{3} +- +0 +0\n");
  }

  @Test
  void aTextThatWouldDoHarmIsHarmless() {
    assertThat(evaluate().out())
        .contains("*[Syria]* | <b>was\uFFFD[31m\uFFFD absent.")
        .doesNotContain("\u001B", "\u202E");
    assertThat(evaluate("--format", "markdown").out())
        .contains("| own/a\\|b | \\*\\[Syria\\]\\* \\| \\<b\\>was\uFFFD\\[31m\uFFFD absent. |")
        .doesNotContain("\u001B", "\u202E");
  }

  @Test
  void markdownHasTablesThatAProgramCanFind() {
    List<String> lines = evaluate("--format", "markdown").out().lines().toList();

    assertThat(lines)
        .startsWith(
            "## By set and kind, with 95 % intervals",
            "",
            "| set | kind | precision | recall | F1 | tp | extra | fp | fn |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
            "| own | country | 0.500 (0.500-0.500) | 0.500 (0.500-0.500) | 0.500 (0.500-0.500)"
                + " | 1 | 0 | 1 | 1 |",
            "");
  }

  @Test
  void jsonHasEverything() throws IOException {
    JsonNode json = Json.MAPPER.readTree(evaluate("--format", "json").out());

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "sets", "kinds", "entities", "forms", "rules", "sections", "reliability", "mistakes");
    assertThat(json.at("/sets/0").toString()).isEqualTo("{\"set\":\"own\",\"texts\":1}");
    assertThat(json.at("/kinds/0").toString())
        .isEqualTo(
            "{'set':'own','kind':'country','precision':{'value':0.5,'low':0.5,'high':0.5},"
                    .replace('\'', '"')
                + ("'recall':{'value':0.5,'low':0.5,'high':0.5},'tp':1,'extra':0,'fp':1,"
                        + "'f1':{'value':0.5,'low':0.5,'high':0.5},'fn':1}")
                    .replace('\'', '"'));
    assertThat(json.at("/forms/0/form").textValue()).isEqualTo("name");
    assertThat(json.at("/sections/0/section").textValue()).isEqualTo("body");
    assertThat(json.at("/mistakes/1/sentence").textValue()).contains("[Syria]").contains("\u202E");
    JsonNode never =
        StreamSupport.stream(json.get("reliability").spliterator(), false)
            .filter(row -> row.get("rule").textValue().equals("hidden"))
            .findFirst()
            .orElseThrow();
    assertThat(never.get("measured").isNull()).isTrue();
  }

  @Test
  void errorsLimitsEachKindOfMistake() throws IOException {
    assertThat(mistakes("--errors", "1")).containsExactly("missed IRQ", "wrong SYR");
    assertThat(mistakes("--errors", "0")).isEmpty();
    assertThat(evaluate("--errors", "0").out()).doesNotContain("mistakes");
  }

  private List<String> mistakes(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--format", "json"));
    JsonNode json = Json.MAPPER.readTree(evaluate(arguments.toArray(String[]::new)).out());
    return StreamSupport.stream(json.withArray("/mistakes").spliterator(), false)
        .map(row -> row.get("mistake").textValue() + " " + row.get("entity").textValue())
        .toList();
  }

  @Test
  void severalSetsAreToldApart() throws IOException {
    Path other = Files.writeString(folder.resolve("other.jsonl"), GOLD);

    assertThat(evaluate(other.toString()).out())
        .containsPattern("\nown +country ")
        .containsPattern("\nother +country ");
  }

  @Test
  void anotherGazetteerChangesWhatIsFound() throws IOException {
    Path own = Files.createDirectory(folder.resolve("gazetteer"));
    Files.writeString(
        own.resolve("names.csv"),
        "surface,country,form,language,case,valid_from,valid_to,note\nspoke,IRQ,name,en,,,,x\n");

    assertThat(evaluate("--gazetteer", own.toString()).out())
        .containsPattern("own +country +0\\.667 \\S+ +1\\.000");
  }

  @Test
  void theConfidenceFileIsWritten() throws IOException {
    Path file = folder.resolve("confidence.csv");

    assertThat(evaluate("--confidence", file.toString()).code()).isZero();

    assertThat(Files.readString(file)).startsWith("rule,correct,judged\nunambiguous,1,2\n");
  }

  @Test
  void aConfidenceFileThatCannotBeWrittenIsNamed() {
    Path file = folder.resolve("none").resolve("confidence.csv");

    refused(evaluate("--confidence", file.toString()), "Cannot write " + file + ": ");
  }

  @Test
  void badGoldIsRefusedWithFileAndLine() throws IOException {
    Files.writeString(gold, GOLD + GOLD.replace("a|b", "c").replace("\"end\": 10", "\"end\": 99"));

    refused(
        evaluate(),
        "Cannot read "
            + gold
            + ":2: gold 2 has the span [5, 99), and the text 42 code points."
            + " Give start and end inside the text, the end after the last character.");
  }

  @Test
  void missingGoldIsRefused() {
    String missing = folder.resolve("none.jsonl").toString();

    refused(
        evaluate(missing),
        "Cannot read " + missing + ": there is no such file. Name a file that can be read.");
    refused(
        Workshop.command("evaluate"),
        "Cannot evaluate: missing GOLD. See comention evaluate --help.");
  }

  @Test
  void twoSetsOfOneNameAreRefused() {
    refused(
        evaluate(gold.toString()),
        "Cannot read " + gold + ": another set is called own too. Rename one.");
  }

  @Test
  void badOptionsAreRefused() {
    refused(
        evaluate("--format", "xml"),
        "Cannot read --format (command line): \"xml\" is not one of these."
            + " Write one of: text, markdown, json.");
    refused(
        evaluate("--errors", "-1"),
        "Cannot read --errors (command line): \"-1\" is not a count."
            + " Write a whole number, 0 or more.");
  }

  private Workshop.Result evaluate(String... more) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", gold.toString()));
    arguments.addAll(List.of(more));
    return Workshop.command(arguments.toArray(String[]::new));
  }

  private static void refused(Workshop.Result result, String sentence) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith(sentence).endsWith("." + System.lineSeparator());
    assertThat(result.err().lines()).hasSize(1);
  }
}
