package org.comention.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How right a tagger is on annotated texts.
 *
 * @param sets what was judged
 * @param kinds by set and kind, mention by mention (countries of a text where the gold has no
 *     places)
 * @param entities the same, each entity of a text counted once
 * @param forms by kind and form over all sets; recall is the share that this form adds
 * @param rules by kind and rule over all sets; recall is the share that this rule adds
 * @param sections by kind and section over all sets
 * @param reliability of each rule, in the rules' order
 * @param mistakes the most frequent first
 */
public record Accuracy(
    List<GoldSet> sets,
    List<Measure> kinds,
    List<Measure> entities,
    List<Measure> forms,
    List<Measure> rules,
    List<Measure> sections,
    List<Reliability> reliability,
    List<Mistake> mistakes) {

  /** What confidence.csv holds when confidences are those of these sets. */
  public String confidenceFile() {
    return reliability.stream()
        .map(rule -> rule.rule() + "," + rule.correct() + "," + rule.judged() + "\n")
        .collect(Collectors.joining("", "rule,correct,judged\n", ""));
  }
}
