package org.comention.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comention.document.Sentence;
import org.comention.document.Sentences;
import org.comention.document.Span;
import org.comention.mention.Mention;

/** A text with what its gold says of the tagger's mentions. */
record JudgedText(String set, GoldText text, List<Judged> judged) {
  private static final int LONGEST_CONTEXT = 60;

  /** How counts are split: by what a mention has, such as its form. */
  static Map<String, Counts> split(Judged judged, Function<Mention, String> by) {
    Map<String, Counts> groups = new HashMap<>();
    for (Judged.Hit hit : judged.hits()) {
      boolean required = hit.gold().isRequired();
      Counts one = new Counts(required ? 1 : 0, required ? 0 : 1, 0, 0);
      groups.merge(by.apply(hit.mention()), one, Counts::plus);
    }
    Counts one = new Counts(0, 0, 1, 0);
    judged.wrong().forEach(mention -> groups.merge(by.apply(mention), one, Counts::plus));
    return groups;
  }

  /** The same by section, where missed gold has its place too. */
  Map<String, Counts> bySection(Judged judged) {
    Map<String, Counts> groups = split(judged, mention -> mention.section().label());
    Counts one = new Counts(0, 0, 0, 1);
    for (GoldMention missed : judged.missed()) {
      groups.merge(text.sectionAt(missed.span().start()).label(), one, Counts::plus);
    }
    return groups;
  }

  /** The sentence around a place, which stands in brackets; the text's beginning for no place. */
  String sentence(Span place) {
    String source = text.text();
    if (place == null) {
      return plain(source.substring(0, Math.min(source.length(), 2 * LONGEST_CONTEXT)));
    }
    Span sentence = sentenceAt(place);
    int start = Math.max(sentence.start(), place.start() - LONGEST_CONTEXT);
    int end = Math.min(sentence.end(), place.end() + LONGEST_CONTEXT);
    return (start > sentence.start() ? "…" : "")
        + plain(source.substring(start, place.start()))
        + "["
        + plain(source.substring(place.start(), place.end()))
        + "]"
        + plain(source.substring(place.end(), end))
        + (end < sentence.end() ? "…" : "");
  }

  /** Never less than the place itself. */
  private Span sentenceAt(Span place) {
    Span whole =
        Sentences.of(text.text(), text.sections()).stream()
            .map(Sentence::span)
            .filter(span -> span.contains(place.start()))
            .findFirst()
            .orElse(place);
    return new Span(whole.start(), Math.max(whole.end(), place.end()));
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ");
  }
}
