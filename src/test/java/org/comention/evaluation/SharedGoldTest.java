package org.comention.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.comention.Shared;
import org.comention.document.CodePoints;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.EntityKind;
import org.comention.mention.Mention;
import org.comention.mention.Tagger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On every set of {@code shared/gold} the evaluation counts what {@code score.py} counts, for our
 * tagger and for one that errs in all ways.
 */
class SharedGoldTest {
  /** The scorer prints four decimals. */
  private static final Offset<Double> ROUNDED = Offset.offset(0.000051);

  /** Kinds whose entities the scorer counts by document too. */
  private static final Set<GoldKind> SETS_OF_A_TEXT = Set.of(GoldKind.COUNTRY, GoldKind.OFFICIAL);

  private static final JsonMapper JSON = new JsonMapper();
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final Tagger TAGGER = new Tagger(GAZETTEER);
  private static final ErringTagger ERRING = new ErringTagger(GAZETTEER);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "seeds.jsonl,",
    "visits.jsonl,",
    "travels.jsonl,",
    "plover.jsonl,",
    "re3d.jsonl,",
    "geovirus.jsonl, --names-only",
    "gum.jsonl.gz, --names-only",
    "gmb_voa.jsonl.gz,"
  })
  void theCountsAreThoseOfTheScorer(String file, String option)
      throws IOException, InterruptedException, GoldException {
    Path source = Shared.folder("gold").resolve(file);
    List<String> options = option == null ? List.of() : List.of(option);
    GoldSet set = converted(source, options);

    compare(set, text -> TAGGER.tag(text.taggable()).mentions(), source, options);
    compare(set, ERRING::tag, source, options);
  }

  private GoldSet converted(Path source, List<String> options)
      throws IOException, InterruptedException, GoldException {
    List<String> command = new ArrayList<>(List.of("docs/accuracy/convert.py", source.toString()));
    command.addAll(List.of("--texts", Shared.folder("seeds").toString()));
    command.addAll(options);
    return GoldReader.read(python(command, "converted.jsonl"));
  }

  private void compare(
      GoldSet set, Function<GoldText, List<Mention>> tagger, Path source, List<String> options)
      throws IOException, InterruptedException {
    Path tagged = folder.resolve("tagged.jsonl");
    write(set, tagger, tagged);
    List<String> command =
        new ArrayList<>(List.of(Shared.folder("tools").resolve("score.py").toString()));
    command.addAll(List.of(source.toString(), tagged.toString(), "--json"));
    command.addAll(options);
    JsonNode score = JSON.readTree(Files.readAllBytes(python(command, "score.json")));

    Map<String, Counts> ours = counts(new Evaluation(tagger, GAZETTEER).judged(set));

    assertThat(score.get("missing_documents").asInt()).isZero();
    assertThat(score.get("broken_offsets").asInt()).isZero();
    assertThat(ours.keySet()).isEqualTo(annotated(score).keySet());
    annotated(score).forEach((what, row) -> assertEqual(ours.get(what), row));
  }

  /** The scorer's rows; where nothing is annotated it has nothing to say. */
  private static Map<String, JsonNode> annotated(JsonNode score) {
    Map<String, JsonNode> rows = new TreeMap<>();
    for (JsonNode row : score.get("rows")) {
      if (row.get("gold").asInt() > 0) {
        rows.put(row.get("what").asText(), row);
      }
    }
    return rows;
  }

  /** Ours, as the scorer calls them. */
  private static Map<String, Counts> counts(List<JudgedText> texts) {
    Map<String, Counts> counts = new TreeMap<>();
    for (JudgedText text : texts) {
      for (Judged judged : text.judged()) {
        String kind = judged.kind().label();
        counts.merge(kind, judged.counts(), Counts::plus);
        if (SETS_OF_A_TEXT.contains(judged.kind())) {
          counts.merge("doc_" + kind, judged.entities(), Counts::plus);
        }
      }
    }
    return counts;
  }

  private static void assertEqual(Counts ours, JsonNode theirs) {
    assertThat(List.of(ours.found(), ours.wrong(), ours.missed()))
        .as(theirs.toString())
        .isEqualTo(Stream.of("tp", "fp", "fn").map(name -> theirs.get(name).asInt()).toList());
    double precision = Double.isNaN(ours.precision()) ? 0 : ours.precision();
    assertThat(precision).isCloseTo(theirs.get("precision").asDouble(), ROUNDED);
    assertThat(ours.recall()).isCloseTo(theirs.get("recall").asDouble(), ROUNDED);
    assertThat(ours.f1()).isCloseTo(theirs.get("f1").asDouble(), ROUNDED);
  }

  private static void write(GoldSet set, Function<GoldText, List<Mention>> tagger, Path file)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (GoldText text : set.texts()) {
        ObjectNode line = JSON.createObjectNode().put("id", text.id()).put("text", text.text());
        ArrayNode mentions = line.putArray("mentions");
        CodePoints codePoints = new CodePoints(text.text());
        tagger.apply(text).forEach(mention -> mentions.add(object(mention, codePoints)));
        out.write(line + "\n");
      }
    }
  }

  private static ObjectNode object(Mention mention, CodePoints codePoints) {
    boolean named = mention.kind() == EntityKind.OFFICIAL && mention.entityId() != null;
    return JSON.createObjectNode()
        .put("start", codePoints.of(mention.span().start()))
        .put("end", codePoints.of(mention.span().end()))
        .put("surface", mention.surface())
        .put("entity_kind", mention.kind().label())
        .put("form", mention.form().label())
        .put("entity_id", mention.entityId())
        .put("name", named ? GAZETTEER.officials().get(mention.entityId()).name() : null)
        .put("country_id", mention.countryId());
  }

  /** The output of a Python program, in a file; fails where the program does. */
  private Path python(List<String> command, String name) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("python3"));
    all.addAll(command);
    Path output = folder.resolve(name);
    Path errors = folder.resolve("errors.txt");
    int code =
        new ProcessBuilder(all)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(errors, StandardCharsets.UTF_8)).isZero();
    return output;
  }
}
