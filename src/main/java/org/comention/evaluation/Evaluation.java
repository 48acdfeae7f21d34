package org.comention.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Mention;
import org.comention.mention.Rule;
import org.comention.mention.Tagger;

/**
 * Measures a tagger against gold: the door of this room. Uses all cores; the same sets and tagger
 * always give the same numbers.
 */
public final class Evaluation {
  private final Function<GoldText, List<Mention>> tagger;
  private final Judge judge;

  /**
   * @param tagger the mentions of a text; used by several threads
   * @param gazetteer names the entities of these mentions
   */
  Evaluation(Function<GoldText, List<Mention>> tagger, Gazetteer gazetteer) {
    this.tagger = tagger;
    this.judge = new Judge(gazetteer);
  }

  /** How right the tagger is on these sets. */
  public static Accuracy of(List<GoldSet> sets, Tagger tagger) {
    return new Evaluation(text -> tagger.tag(text.taggable()).mentions(), tagger.gazetteer())
        .accuracy(sets);
  }

  private Accuracy accuracy(List<GoldSet> sets) {
    List<Measure> kinds = new ArrayList<>();
    List<Measure> entities = new ArrayList<>();
    List<JudgedText> all = new ArrayList<>();
    for (GoldSet set : sets) {
      List<JudgedText> texts = judged(set);
      kinds.addAll(kinds(set.name(), texts));
      entities.addAll(entities(set.name(), texts));
      all.addAll(texts);
    }
    return new Accuracy(
        List.copyOf(sets),
        kinds,
        entities,
        shared(all, mention -> mention.form().label()),
        shared(all, Mention::rule),
        sections(all),
        reliability(all),
        Mistakes.in(all));
  }

  /** What the gold says of each text's mentions, in the set's order. */
  List<JudgedText> judged(GoldSet set) {
    return set.texts().parallelStream().map(text -> judged(set.name(), text)).toList();
  }

  private JudgedText judged(String set, GoldText text) {
    return new JudgedText(set, text, judge.judge(text, tagger.apply(text)));
  }

  private static List<Measure> kinds(String set, List<JudgedText> texts) {
    Groups groups = new Groups(texts.size());
    each(texts, (i, judged) -> groups.add(i, judged.kind(), "", judged.counts()));
    return groups.measures(set);
  }

  private static List<Measure> entities(String set, List<JudgedText> texts) {
    Groups groups = new Groups(texts.size());
    each(
        texts,
        (i, judged) -> {
          if (judged.kind().isExact()) {
            groups.add(i, judged.kind(), "", judged.entities());
          }
        });
    return groups.measures(set);
  }

  private static List<Measure> shared(List<JudgedText> texts, Function<Mention, String> by) {
    Groups groups = new Groups(texts.size());
    each(texts, (i, judged) -> groups.add(i, judged.kind(), JudgedText.split(judged, by)));
    each(texts, groups::shareRecall);
    return groups.measures(null);
  }

  private static List<Measure> sections(List<JudgedText> texts) {
    Groups groups = new Groups(texts.size());
    each(
        texts,
        (i, judged) -> {
          if (judged.kind().hasSpan()) {
            groups.add(i, judged.kind(), texts.get(i).bySection(judged));
          }
        });
    return groups.measures(null);
  }

  private static void each(List<JudgedText> texts, BiConsumer<Integer, Judged> use) {
    for (int i = 0; i < texts.size(); i++) {
      for (Judged judged : texts.get(i).judged()) {
        use.accept(i, judged);
      }
    }
  }

  private static List<Reliability> reliability(List<JudgedText> texts) {
    Groups groups = new Groups(texts.size());
    Arrays.stream(Rule.values()).forEach(rule -> groups.add(0, null, rule.label(), Counts.NONE));
    each(
        texts,
        (i, judged) -> groups.add(i, null, JudgedText.split(judged.inFull(), Mention::rule)));
    Map<String, Measure> byRule =
        groups.measures(null).stream().collect(Collectors.toMap(Measure::group, m -> m));
    return Arrays.stream(Rule.values())
        .map(rule -> reliability(rule, byRule.get(rule.label())))
        .toList();
  }

  private static Reliability reliability(Rule rule, Measure measure) {
    Counts counts = measure.counts();
    int correct = counts.found() + counts.extra();
    return new Reliability(
        rule.label(),
        rule.confidence(),
        correct,
        correct + counts.wrong(),
        measure.estimates().precision());
  }
}
