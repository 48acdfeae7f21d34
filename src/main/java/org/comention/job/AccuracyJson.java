package org.comention.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.comention.evaluation.Accuracy;
import org.comention.evaluation.Counts;
import org.comention.evaluation.Estimate;
import org.comention.evaluation.GoldSet;
import org.comention.evaluation.Measure;
import org.comention.evaluation.Mistake;
import org.comention.evaluation.Reliability;

/** How right a tagger is, for programs: one JSON object, shares to four decimals. */
final class AccuracyJson {
  private static final double DECIMALS = 10_000;

  private final ObjectNode root = Json.MAPPER.createObjectNode();

  private AccuracyJson() {}

  /**
   * The object, over several lines.
   *
   * @param mistakes how many to give of each kind, wrong and missed ones each
   */
  static String of(Accuracy accuracy, int mistakes) {
    AccuracyJson json = new AccuracyJson();
    accuracy.sets().forEach(json::set);
    json.whole("kinds", accuracy.kinds());
    json.whole("entities", accuracy.entities());
    json.parts("forms", "form", accuracy.forms());
    json.parts("rules", "rule", accuracy.rules());
    json.parts("sections", "section", accuracy.sections());
    accuracy.reliability().forEach(json::reliability);
    AccuracyPage.shown(accuracy.mistakes(), mistakes).forEach(json::mistake);
    return json.root.toPrettyString() + "\n";
  }

  private ObjectNode in(String list) {
    return root.withArray("/" + list).addObject();
  }

  private void set(GoldSet set) {
    in("sets").put("set", set.name()).put("texts", set.texts().size());
  }

  private void whole(String list, List<Measure> measures) {
    ArrayNode rows = root.putArray(list);
    for (Measure measure : measures) {
      ObjectNode row = rows.addObject().put("set", measure.set());
      row.put("kind", measure.kind().label());
      shares(row, measure);
      row.set("f1", share(measure.estimates().f1()));
      row.put("fn", measure.counts().missed());
    }
  }

  private void parts(String list, String name, List<Measure> measures) {
    ArrayNode rows = root.putArray(list);
    for (Measure measure : measures) {
      ObjectNode row = rows.addObject().put("kind", measure.kind().label());
      shares(row.put(name, measure.group()), measure);
    }
  }

  private static void shares(ObjectNode row, Measure measure) {
    Counts counts = measure.counts();
    row.set("precision", share(measure.estimates().precision()));
    row.set("recall", share(measure.estimates().recall()));
    row.put("tp", counts.found()).put("extra", counts.extra()).put("fp", counts.wrong());
  }

  private void reliability(Reliability rule) {
    ObjectNode row = in("reliability").put("rule", rule.rule());
    row.put("confidence", rule.confidence()).set("measured", share(rule.measured()));
    row.put("correct", rule.correct()).put("judged", rule.judged());
  }

  private void mistake(Mistake mistake) {
    in("mistakes")
        .put("kind", mistake.kind().label())
        .put("mistake", mistake.label())
        .put("count", mistake.count())
        .put("surface", mistake.surface())
        .put("entity", mistake.entity())
        .put("set", mistake.set())
        .put("id", mistake.id())
        .put("sentence", mistake.sentence());
  }

  /** Null where nothing was judged. */
  private static ObjectNode share(Estimate estimate) {
    return estimate.isKnown()
        ? Json.MAPPER
            .createObjectNode()
            .put("value", rounded(estimate.value()))
            .put("low", rounded(estimate.low()))
            .put("high", rounded(estimate.high()))
        : null;
  }

  private static double rounded(double share) {
    return Math.rint(share * DECIMALS) / DECIMALS;
  }
}
