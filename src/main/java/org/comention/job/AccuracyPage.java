package org.comention.job;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.comention.evaluation.Accuracy;
import org.comention.evaluation.Counts;
import org.comention.evaluation.Estimate;
import org.comention.evaluation.Measure;
import org.comention.evaluation.Mistake;

/** How right a tagger is, as people read it: tables with a title each. */
final class AccuracyPage {
  private final Accuracy accuracy;
  private final int mistakes;

  /**
   * @param mistakes how many to show of each kind, wrong and missed ones each
   */
  AccuracyPage(Accuracy accuracy, int mistakes) {
    this.accuracy = accuracy;
    this.mistakes = mistakes;
  }

  /** For a terminal. */
  String text() {
    StringBuilder page = new StringBuilder();
    tables((title, grid) -> page.append(title).append("\n\n").append(grid.text()).append('\n'));
    return page.toString();
  }

  String markdown() {
    StringBuilder page = new StringBuilder();
    tables(
        (title, grid) ->
            page.append("## ").append(title).append("\n\n").append(grid.markdown()).append('\n'));
    return page.toString();
  }

  private interface Printer {
    void print(String title, Grid grid);
  }

  private void tables(Printer printer) {
    print(printer, "By set and kind, with 95 % intervals", whole(accuracy.kinds()));
    print(printer, "Each entity of a text once", whole(accuracy.entities()));
    print(printer, "By form", parts("form", accuracy.forms()));
    print(printer, "By rule", parts("rule", accuracy.rules()));
    print(printer, "By section", parts("section", accuracy.sections()));
    print(printer, "Confidence of each rule, and its measured precision", reliability());
    print(printer, "Most frequent mistakes", mistakes());
  }

  private static void print(Printer printer, String title, Grid grid) {
    if (!grid.isEmpty()) {
      printer.print(title, grid);
    }
  }

  private static Grid whole(List<Measure> measures) {
    Grid grid = new Grid("set", "kind", "precision", "recall", "F1", "tp", "extra", "fp", "fn");
    for (Measure measure : measures) {
      Counts counts = measure.counts();
      grid.row(
          measure.set(),
          measure.kind().label(),
          share(measure.estimates().precision()),
          share(measure.estimates().recall()),
          share(measure.estimates().f1()),
          number(counts.found()),
          number(counts.extra()),
          number(counts.wrong()),
          number(counts.missed()));
    }
    return grid;
  }

  private static Grid parts(String name, List<Measure> measures) {
    Grid grid = new Grid("kind", name, "precision", "recall", "tp", "extra", "fp");
    for (Measure measure : measures) {
      grid.row(
          measure.kind().label(),
          measure.group(),
          share(measure.estimates().precision()),
          share(measure.estimates().recall()),
          number(measure.counts().found()),
          number(measure.counts().extra()),
          number(measure.counts().wrong()));
    }
    return grid;
  }

  private Grid reliability() {
    Grid grid = new Grid("rule", "confidence", "measured", "correct", "judged");
    accuracy
        .reliability()
        .forEach(
            rule ->
                grid.row(
                    rule.rule(),
                    String.format(Locale.ROOT, "%.3f", rule.confidence()),
                    share(rule.measured()),
                    number(rule.correct()),
                    number(rule.judged())));
    return grid;
  }

  private Grid mistakes() {
    Grid grid = new Grid("kind", "mistake", "count", "surface", "entity", "first seen", "there");
    for (Mistake mistake : shown(accuracy.mistakes(), mistakes)) {
      grid.row(
          mistake.kind().label(),
          mistake.label(),
          number(mistake.count()),
          mistake.surface(),
          Objects.requireNonNullElse(mistake.entity(), "-"),
          mistake.set() + "/" + mistake.id(),
          mistake.sentence());
    }
    return grid;
  }

  /** The first of each kind, wrong and missed ones each. */
  static List<Mistake> shown(List<Mistake> mistakes, int most) {
    Function<Mistake, String> group = mistake -> mistake.kind() + mistake.label();
    Map<String, Integer> shown = new HashMap<>();
    return mistakes.stream()
        .filter(mistake -> shown.merge(group.apply(mistake), 1, Integer::sum) <= most)
        .sorted(Comparator.comparing(Mistake::kind).thenComparing(Mistake::label))
        .toList();
  }

  private static String share(Estimate estimate) {
    return estimate.isKnown()
        ? String.format(
            Locale.ROOT, "%.3f (%.3f-%.3f)", estimate.value(), estimate.low(), estimate.high())
        : "-";
  }

  private static String number(int count) {
    return Integer.toString(count);
  }
}
