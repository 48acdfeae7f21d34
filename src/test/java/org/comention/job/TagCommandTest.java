package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comention.archive.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {
  private static final String TEXT = "Azerbaijan's President Ilham Aliyev spoke in Munich.\n";

  @TempDir Path folder;

  @Test
  void aTextIsPrintedWithItsMentionsInBracketsAndTheReasonsBelow() throws IOException {
    Workshop.Result result = tag(TEXT, "--date", "2022-11-07");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("[Azerbaijan|AZE name]'s President [Ilham Aliyev|ilham-aliyev full_name] spoke")
        .contains("2 mentions; day of the text: 2022-11-07")
        .containsPattern(
            "23-35 +Ilham Aliyev +ilham-aliyev +full_name\n +full_name 0\\.\\d\\d: Ilham Aliyev,"
                + " called President, aze-president \\(current\\), in\n    the body\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theReasonsFitATerminalOf80Columns() throws IOException {
    String names = "State Department spokesperson Ned Price met President Aliyev in Georgia.";
    String page = tag(names, "--date", "2022-09-15").out();

    String reasons = page.substring(page.indexOf("mentions; day"));

    assertThat(reasons.lines()).hasSizeGreaterThan(10).allMatch(line -> line.length() <= 80);
  }

  @Test
  void withoutADateTheTextsOwnIsTaken() throws IOException {
    assertThat(tag("Talks in Baku\n\nMarch 5, 2024\n\nIran was there, a spokesman said.\n").out())
        .contains("day of the text: 2024-03-05");
    assertThat(tag(TEXT).out()).contains("day of the text: unknown");
  }

  @Test
  void coloursHoldTheSameText() {
    TextTagger tagger = new TextTagger(Gazetteers.load(List.of()), LocalDate.parse("2026-11-22"));
    TextTagger.Tagged tagged = tagger.tag(TEXT, Metadata.NONE, null);

    String page = new TaggedPage(tagger, tagged).coloured();

    assertThat(page).startsWith("\u001B[1;36mAzerbaijan\u001B[0m's President \u001B[1;33mIlham");
    assertThat(page.replaceAll("\u001B\\[[0-9;]*m", "")).startsWith(TEXT);
  }

  @Test
  void controlCharactersOfATextDoNotReachTheTerminal() throws IOException {
    assertThat(tag("Iran \u001B[31mred\u202E.\n").out()).contains("\uFFFD[31mred\uFFFD.");
  }

  @Test
  void windows1252IsReadWhereItIsNotUtf8() throws IOException {
    Path file = folder.resolve("old.txt");
    Files.write(file, "“Côte d’Ivoire”".getBytes(Charset.forName("windows-1252")));

    assertThat(Workshop.command("tag", file.toString()).out())
        .contains("“[Côte d’Ivoire|CIV name]”");
  }

  @Test
  void linesKeepTheirOrderAndIdAndUnknownFieldsAreNoMatter() {
    Workshop.Result result =
        lines(
            """
            {"id": 7, "text": "Iran spoke.", "extra": [1]}

            {"id": "x", "title": "\uD83C\uDF0D Talks", "text": "Iraq spoke.", "date": "2024-03-05"}
            {"text": "Nobody spoke."}
            """);

    List<JsonNode> answers = answers(result);
    assertThat(result.code()).isZero();
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).get("id").isInt()).isTrue();
    assertThat(answers.get(1).get("id").textValue()).isEqualTo("x");
    assertThat(answers.get(1).get("text").textValue())
        .isEqualTo("\uD83C\uDF0D Talks\n\nIraq spoke.");
    assertThat(answers.get(2).get("id").isNull()).isTrue();
    assertThat(answers.get(2).get("mentions")).isEmpty();
  }

  @Test
  void offsetsAreCodePointsOfThePrintedText() {
    JsonNode answer =
        answers(lines("{\"title\": \"\uD83C\uDF0D Talks\", \"text\": \"Iraq spoke.\"}")).get(0);

    JsonNode mention = answer.get("mentions").get(0);
    assertThat(mention.get("start").intValue()).isEqualTo(9);
    assertThat(mention.get("end").intValue()).isEqualTo(13);
    assertThat(mention.fieldNames())
        .toIterable()
        .containsExactly(
            "start",
            "end",
            "surface",
            "entity_kind",
            "form",
            "entity_id",
            "name",
            "country_id",
            "section",
            "title",
            "office_id",
            "rule",
            "confidence");
    assertThat(mention.get("name").textValue()).isEqualTo("Iraq");
  }

  @Test
  void aBadLineIsNamedAndTheRestGoesOn() {
    Workshop.Result result =
        lines(
            """
            no json
            [1]
            {"text": 5}
            {"text": "Chad."}
            """);

    assertThat(result.code()).isZero();
    assertThat(answers(result)).hasSize(1);
    assertThat(result.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("{\"line\":1,\"error\":\"it is not JSON"))
        .contains("{\"line\":2,\"error\":\"it is not a JSON object\"}")
        .contains("{\"line\":3,\"error\":\"it has no text: \\\"text\\\" must be a string\"}");
  }

  @Test
  void whereNoLineCouldBeTaggedItHasFailed() {
    assertThat(lines("no json\n").code()).isEqualTo(1);
    assertThat(lines("").code()).isZero();
  }

  @Test
  void whatCannotBeTaggedIsSaid() throws IOException {
    assertThat(Workshop.command("tag", "nowhere.txt").err())
        .isEqualTo(
            "Cannot read nowhere.txt: there is no such file, or it cannot be read."
                + " Name a text file, or -."
                + System.lineSeparator());
    assertThat(tag(" \n").code()).isEqualTo(2);
    assertThat(tag(TEXT, "--format", "xml").err())
        .contains("\"xml\" is not")
        .contains("text, jsonl");
    assertThat(tag(TEXT, "--date", "soon").err()).contains("\"soon\" is not a day");
  }

  @Test
  void lintOfOurOwnGazetteerFindsNoError() {
    Workshop.Result result = Workshop.command("lint");

    assertThat(result.code()).as(result.out()).isZero();
    assertThat(result.out()).containsPattern("(?m)^0 errors, \\d+ warnings$");
  }

  @Test
  void lintNamesFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("terms.csv"),
        "official,office,start,end,as_of,acting,source\nnobody,nothing,2020,2019,,,x\n");

    Workshop.Result result = Workshop.command("lint", "--gazetteer", folder.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains(folder + "/terms.csv:2: ");
  }

  private Workshop.Result tag(String text, String... more) throws IOException {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, text);
    List<String> arguments = new ArrayList<>(List.of("tag", file.toString()));
    arguments.addAll(List.of(more));
    return Workshop.command(arguments.toArray(String[]::new));
  }

  private static Workshop.Result lines(String lines) {
    InputStream before = System.in;
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
      Console console = new Console(new PrintWriter(out), new PrintWriter(err));
      int code = Main.execute(console, "tag", "--format", "jsonl");
      return new Workshop.Result(code, out.toString(), err.toString());
    } finally {
      System.setIn(before);
    }
  }

  private static List<JsonNode> answers(Workshop.Result result) {
    return result.out().lines().map(TagCommandTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return Json.MAPPER.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
