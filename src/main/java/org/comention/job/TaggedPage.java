package org.comention.job;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.comention.document.CodePoints;
import org.comention.mention.EntityKind;
import org.comention.mention.Mention;
import org.comention.report.Printable;

/** A tagged text as people read it: mentions marked in the text, and a table of the reasons. */
final class TaggedPage {
  private static final String COUNTRY = "\u001B[1;36m";
  private static final String OFFICIAL = "\u001B[1;33m";
  private static final String PLAIN = "\u001B[0m";
  private static final String INDENT = "    ";
  private static final int WIDTH = 80;

  private final TextTagger tagger;
  private final TextTagger.Tagged tagged;

  TaggedPage(TextTagger tagger, TextTagger.Tagged tagged) {
    this.tagger = tagger;
    this.tagged = tagged;
  }

  /** With colours, for a terminal. */
  String coloured() {
    StringBuilder page = new StringBuilder();
    int done = 0;
    for (Mention mention : tagged.mentions()) {
      page.append(text(done, mention.span().start()))
          .append(mention.kind() == EntityKind.COUNTRY ? COUNTRY : OFFICIAL)
          .append(surface(mention))
          .append(PLAIN);
      done = mention.span().end();
    }
    return page.append(text(done, tagged.text().length())).append(table()).toString();
  }

  /** With brackets, such as {@code [Azerbaijan|AZE name]}. */
  String bracketed() {
    StringBuilder page = new StringBuilder();
    int done = 0;
    for (Mention mention : tagged.mentions()) {
      page.append(text(done, mention.span().start()))
          .append('[')
          .append(surface(mention))
          .append('|')
          .append(entity(mention))
          .append(' ')
          .append(mention.form().label())
          .append(']');
      done = mention.span().end();
    }
    return page.append(text(done, tagged.text().length())).append(table()).toString();
  }

  private String text(int start, int end) {
    return Printable.lines(tagged.text().substring(start, end));
  }

  private static String surface(Mention mention) {
    return Printable.line(mention.surface());
  }

  private static String entity(Mention mention) {
    return Objects.requireNonNullElse(mention.entityId(), "?");
  }

  private String table() {
    Grid grid = new Grid("span", "surface", "entity", "form");
    CodePoints codePoints = new CodePoints(tagged.text());
    tagged.mentions().forEach(mention -> grid.row(row(mention, codePoints)));
    List<String> rows = grid.text().lines().toList();
    String day = tagged.day() == null ? "unknown" : tagged.day().toString();
    StringJoiner table = new StringJoiner("\n", "\n\n", "\n");
    table.add(tagged.mentions().size() + " mentions; day of the text: " + day);
    table.add("").add(rows.get(0));
    for (int i = 0; i < tagged.mentions().size(); i++) {
      table.add(rows.get(i + 1)).add(wrapped(why(tagged.mentions().get(i))));
    }
    return table.toString();
  }

  private static String[] row(Mention mention, CodePoints codePoints) {
    int start = codePoints.of(mention.span().start());
    int end = codePoints.of(mention.span().end());
    return new String[] {
      start + "-" + end, mention.surface(), entity(mention), mention.form().label()
    };
  }

  /** Indented lines that are as wide as a terminal at most, unless a word is wider. */
  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : Printable.line(text).split(" ", -1)) {
      boolean first = line.length() == INDENT.length();
      if (!first && line.codePointCount(0, line.length()) + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(INDENT);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    return lines.append(line).toString();
  }

  /** The rule, its confidence, and what it rests on. */
  private String why(Mention mention) {
    String rule = String.format(Locale.ROOT, "%s %.2f: ", mention.rule(), mention.confidence());
    StringJoiner why = new StringJoiner(", ", rule, "");
    why.add(Objects.requireNonNullElse(tagger.name(mention), "not in the gazetteer"));
    if (mention.title() != null) {
      why.add("called " + mention.title());
    }
    if (mention.officeId() != null) {
      why.add(mention.officeId() + " (" + mention.status().label() + ")");
    }
    why.add("in the " + mention.section().label());
    return why.toString();
  }
}
