package org.comention.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.comention.document.Span;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Rule;
import org.comention.mention.Tagger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final Tagger TAGGER = new Tagger(Gazetteer.bundled());

  /** Two sets. In "talks" the tagger does all right but for a town that the gold calls a decoy. */
  private static final String TALKS =
      """
      {"id": "t1", "text": "Talks in Iran. Iranian officials met. Iraq was absent.",
       "sections": [
        {"section": "title", "start": 0, "end": 14}, {"section": "body", "start": 15, "end": 54}],
       "annotates": ["country"],
       "gold": [
        {"start": 9, "end": 13, "kind": "country", "entity": "IRN"},
        {"start": 15, "end": 22, "kind": "country", "entity": "IRN"},
        {"start": 23, "end": 32, "kind": "country", "entity": "FRA"},
        {"start": 38, "end": 42, "kind": "country", "status": "decoy"}]}
      {"id": "t2", "text": "Iraq and Iraq.", "annotates": ["country"], "gold": []}
      """;

  private static final String PERSONS =
      """
      {"id": "p", "text": "Antony Blinken spoke.", "annotates": ["titled"],
       "gold": [{"start": 0, "end": 14, "kind": "titled"}]}
      """;

  @TempDir private static Path folder;
  private static List<GoldSet> sets;
  private static Accuracy accuracy;

  @BeforeAll
  static void evaluateTwoSets() throws IOException, GoldException {
    sets = List.of(set("talks", TALKS), set("persons", PERSONS));
    accuracy = Evaluation.of(sets, TAGGER);
  }

  private static GoldSet set(String name, String lines) throws IOException, GoldException {
    Path file = folder.resolve(name + ".jsonl");
    return GoldReader.read(Files.writeString(file, lines.replace("\n ", " ")));
  }

  @Test
  void eachSetAndKindIsMeasured() {
    assertThat(accuracy.kinds())
        .extracting(m -> m.set() + " " + m.kind().label() + " " + m.counts())
        .containsExactly(
            "talks country Counts[found=2, extra=0, wrong=3, missed=1]",
            "persons titled Counts[found=1, extra=0, wrong=0, missed=0]");
    Estimates talks = accuracy.kinds().get(0).estimates();
    assertThat(talks.precision().value()).isEqualTo(2 / 5.0);
    assertThat(talks.recall().value()).isEqualTo(2 / 3.0);
    assertThat(talks.f1().value()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void entitiesAreMeasuredWhereTheGoldNamesThemAndTheirPlace() {
    assertThat(accuracy.entities())
        .extracting(m -> m.kind().label() + " " + m.counts())
        .containsExactly("country Counts[found=1, extra=0, wrong=2, missed=1]");
  }

  @Test
  void theRecallsOfAllFormsAddUpToThatOfTheKind() {
    assertThat(accuracy.forms())
        .extracting(m -> m.kind().label() + " " + m.group() + " " + m.counts())
        .containsExactly(
            "country demonym Counts[found=1, extra=0, wrong=0, missed=2]",
            "country name Counts[found=1, extra=0, wrong=3, missed=2]",
            "titled full_name Counts[found=1, extra=0, wrong=0, missed=0]");
    assertThat(accuracy.rules())
        .extracting(m -> m.kind().label() + " " + m.group())
        .containsExactly("country unambiguous", "titled full_name");
  }

  @Test
  void missedGoldCountsInItsSection() {
    assertThat(accuracy.sections())
        .extracting(m -> m.kind().label() + " " + m.group() + " " + m.counts())
        .containsExactly(
            "country body Counts[found=1, extra=0, wrong=3, missed=1]",
            "country title Counts[found=1, extra=0, wrong=0, missed=0]",
            "titled body Counts[found=1, extra=0, wrong=0, missed=0]");
  }

  @Test
  void theReliabilityHasEachRuleInOrderByJudgementsOfPlaceAndEntity() {
    assertThat(accuracy.reliability())
        .extracting(Reliability::rule)
        .isEqualTo(Arrays.stream(Rule.values()).map(Rule::label).toList());
    Reliability unambiguous = reliability(Rule.UNAMBIGUOUS);
    assertThat(unambiguous.confidence()).isEqualTo(Rule.UNAMBIGUOUS.confidence());
    assertThat(unambiguous.correct()).isEqualTo(2);
    assertThat(unambiguous.judged()).isEqualTo(5);
    assertThat(unambiguous.measured().value()).isEqualTo(0.4);
    assertThat(reliability(Rule.FULL_NAME).judged()).isZero();
    assertThat(reliability(Rule.FULL_NAME).measured().isKnown()).isFalse();
  }

  private static Reliability reliability(Rule rule) {
    return accuracy.reliability().stream()
        .filter(row -> row.rule().equals(rule.label()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theConfidenceFileHasTheCountsOfEachRule() {
    assertThat(accuracy.confidenceFile())
        .startsWith("rule,correct,judged\nunambiguous,2,5\n")
        .contains("\nfull_name,0,0\n");
    assertThat(accuracy.confidenceFile().lines()).hasSize(Rule.values().length + 1);
  }

  @Test
  void equalMistakesAreCountedAndShownWhereTheyWereSeenFirst() {
    assertThat(accuracy.mistakes())
        .containsExactly(
            new Mistake(
                GoldKind.COUNTRY, false, "Iraq", "IRQ", 3, "talks", "t1", "[Iraq] was absent."),
            new Mistake(
                GoldKind.COUNTRY,
                true,
                "officials",
                "FRA",
                1,
                "talks",
                "t1",
                "Iranian [officials] met."));
  }

  @Test
  void theNumbersDoNotDependOnTheNumberOfCores() throws ExecutionException, InterruptedException {
    for (int cores : new int[] {1, 4}) {
      ForkJoinPool pool = new ForkJoinPool(cores);
      try {
        assertThat(pool.submit(() -> Evaluation.of(sets, TAGGER)).get()).isEqualTo(accuracy);
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void longSentencesAreCutAndPlacesOutsideOfAnySentenceShown() {
    String words = "word ".repeat(100);
    GoldText text = JudgeTest.text(words + "Iran " + words, Set.of(), Set.of(), List.of());
    JudgedText judged = new JudgedText("s", text, List.of());

    assertThat(judged.sentence(new Span(500, 504)))
        .startsWith("…")
        .endsWith("…")
        .contains("word [Iran] word")
        .hasSizeLessThan(140);
    assertThat(judged.sentence(null)).startsWith("word word").hasSizeLessThan(140);
    assertThat(IntStream.range(0, text.text().length() - 1))
        .allSatisfy(i -> assertThat(judged.sentence(new Span(i, i + 1))).contains("["));
  }
}
