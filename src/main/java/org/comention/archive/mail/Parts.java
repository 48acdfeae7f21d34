package org.comention.archive.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.comention.archive.Markup;

/** The texts of a message while its parts open and close; of alternatives the plainest. */
final class Parts {
  private record Level(boolean alternatives, List<Part> texts) {}

  private final Deque<Level> open = new ArrayDeque<>();

  Parts() {
    begin(false);
  }

  void begin(boolean alternatives) {
    open.push(new Level(alternatives, new ArrayList<>()));
  }

  int levels() {
    return open.size();
  }

  void add(Part part) {
    if (!part.isBlank()) {
      open.element().texts.add(part);
    }
  }

  void end() {
    Level ended = open.pop();
    open.element().texts.addAll(ended.alternatives ? plainest(ended.texts) : ended.texts);
  }

  private static List<Part> plainest(List<Part> alternatives) {
    List<Part> plain = alternatives.stream().filter(part -> part.markup() == Markup.PLAIN).toList();
    return plain.isEmpty() ? alternatives : plain;
  }

  /** All texts in their order, as HTML where one of them is. */
  Part joined() {
    while (open.size() > 1) {
      end();
    }
    List<Part> texts = open.element().texts;
    List<String> issues =
        texts.stream().flatMap(part -> part.issues().stream()).distinct().toList();
    boolean plain = texts.stream().allMatch(part -> part.markup() == Markup.PLAIN);
    String text =
        texts.stream()
            .map(part -> plain ? part.text() : part.html())
            .collect(Collectors.joining("\n\n"));
    return new Part(text, plain ? Markup.PLAIN : Markup.HTML, issues);
  }
}
