package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comention.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five annotated pages, tagged as a user would and scored by a program that is not ours. */
class SeedsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void countriesAndOfficialsOfTheSeedsAreFound() throws IOException, InterruptedException {
    Path lines = folder.resolve("seeds.jsonl");
    Files.writeString(lines, seeds());
    Path tagged = folder.resolve("tagged.jsonl");
    Files.writeString(tagged, Workshop.command("tag", "--format", "jsonl", lines.toString()).out());

    JsonNode score = score(tagged);

    assertThat(score.get("missing_documents").asInt()).isZero();
    assertThat(score.get("broken_offsets").asInt()).isZero();
    assertThat(f1(score, "country")).isGreaterThanOrEqualTo(0.99);
    assertThat(f1(score, "official")).isGreaterThanOrEqualTo(0.90);
  }

  private static String seeds() throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.list(Shared.folder("seeds"))) {
      for (Path file : files.sorted().toList()) {
        ObjectNode line = JSON.createObjectNode().put("id", file.getFileName().toString());
        lines.append(line.put("text", Files.readString(file))).append('\n');
      }
    }
    return lines.toString();
  }

  private JsonNode score(Path tagged) throws IOException, InterruptedException {
    String scorer = Shared.folder("tools").resolve("score.py").toString();
    String gold = Shared.folder("gold").resolve("seeds.jsonl").toString();
    Path output = folder.resolve("score.json");
    Process process =
        new ProcessBuilder(List.of("python3", scorer, gold, tagged.toString(), "--json"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int code = process.waitFor();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(code).as(printed).isZero();
    return JSON.readTree(printed);
  }

  private static double f1(JsonNode score, String what) {
    for (JsonNode row : score.get("rows")) {
      if (row.get("what").asText().equals(what)) {
        return row.get("f1").asDouble();
      }
    }
    throw new AssertionError("No row of " + what + " in " + score);
  }
}
