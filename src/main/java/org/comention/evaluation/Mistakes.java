package org.comention.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comention.document.Span;
import org.comention.mention.Mention;

/** Counts equal mistakes, and keeps where each was seen first. */
final class Mistakes {
  private final Map<Key, Seen> seen = new LinkedHashMap<>();

  private record Key(GoldKind kind, boolean isMissed, String surface, String entity) {}

  private static final class Seen {
    private final JudgedText text;
    private final Span place;
    private int count;

    Seen(JudgedText text, Span place) {
      this.text = text;
      this.place = place;
    }
  }

  /** The mistakes in these texts: the most frequent first, then the one that was seen first. */
  static List<Mistake> in(List<JudgedText> texts) {
    Mistakes mistakes = new Mistakes();
    texts.forEach(text -> text.judged().forEach(judged -> mistakes.add(text, judged)));
    return mistakes.seen.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().count))
        .map(entry -> mistake(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void add(JudgedText text, Judged judged) {
    for (Mention wrong : judged.wrong()) {
      add(new Key(judged.kind(), false, wrong.surface(), wrong.entityId()), text, wrong.span());
    }
    for (GoldMention missed : judged.missed()) {
      Span span = missed.span();
      String surface =
          span == null ? missed.entity() : text.text().text().substring(span.start(), span.end());
      add(new Key(judged.kind(), true, surface, missed.entity()), text, span);
    }
  }

  private void add(Key key, JudgedText text, Span place) {
    seen.computeIfAbsent(key, k -> new Seen(text, place)).count++;
  }

  private static Mistake mistake(Key key, Seen seen) {
    return new Mistake(
        key.kind(),
        key.isMissed(),
        key.surface(),
        key.entity(),
        seen.count,
        seen.text.set(),
        seen.text.text().id(),
        seen.text.sentence(seen.place));
  }
}
