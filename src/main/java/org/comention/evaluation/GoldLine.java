package org.comention.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.comention.document.CodePoints;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.mention.Form;

/** Reads one annotated text: fields and offsets are checked before anything is judged. */
final class GoldLine {
  private static final List<String> TEXT_FIELDS =
      List.of(
          "id", "text", "date", "language", "sections", "annotates", "leaves_out", "gold", "note");
  private static final List<String> SECTION_FIELDS = List.of("section", "start", "end");
  private static final List<String> GOLD_FIELDS =
      List.of("start", "end", "kind", "status", "entity", "country", "note");

  private final String place;
  private final GoldFields fields;
  private final String text;
  private final int length;
  private final CodePoints codePoints;

  private GoldLine(String place, JsonNode line) throws GoldException {
    this.place = place;
    this.fields = new GoldFields(place, "the text", line, TEXT_FIELDS);
    this.text = fields.string("text");
    this.length = text.codePointCount(0, text.length());
    this.codePoints = new CodePoints(text);
  }

  /**
   * The annotated text of a line.
   *
   * @param place file and line, for what is wrong
   */
  static GoldText read(String place, JsonNode line) throws GoldException {
    GoldLine reader = new GoldLine(place, line);
    GoldFields fields = reader.fields;
    return new GoldText(
        fields.string("id"),
        reader.text,
        fields.dayOrNull("date"),
        fields.stringOrNull("language"),
        reader.sections(),
        fields.words("annotates", GoldKind.class),
        fields.words("leaves_out", Form.class),
        reader.gold());
  }

  private List<Section> sections() throws GoldException {
    List<Section> sections = new ArrayList<>();
    int done = 0;
    for (JsonNode element : fields.listOrEmpty("sections")) {
      String owner = "section " + (sections.size() + 1);
      GoldFields section = new GoldFields(place, owner, element, SECTION_FIELDS);
      SectionKind kind = section.word("section", SectionKind.class);
      Span span = span(section, owner);
      if (span.start() < done) {
        throw section.fault(owner + " begins before the end of another", "Put them in order");
      }
      requireBlank(done, span.start());
      done = span.end();
      sections.add(new Section(kind, span));
    }
    requireBlank(sections.isEmpty() ? text.length() : done, text.length());
    return sections;
  }

  /** Between sections there is white space alone. */
  private void requireBlank(int start, int end) throws GoldException {
    if (!text.substring(start, end).isBlank()) {
      throw fields.fault(
          "no section has the text from " + codePoints.of(start) + " to " + codePoints.of(end),
          "Let the sections cover all of the text, or leave them out");
    }
  }

  private List<GoldMention> gold() throws GoldException {
    List<GoldMention> gold = new ArrayList<>();
    for (JsonNode element : fields.list("gold")) {
      String owner = "gold " + (gold.size() + 1);
      gold.add(mention(new GoldFields(place, owner, element, GOLD_FIELDS), owner));
    }
    return gold;
  }

  private GoldMention mention(GoldFields mention, String owner) throws GoldException {
    GoldKind kind = mention.word("kind", GoldKind.class);
    GoldStatus status =
        mention.has("status") ? mention.word("status", GoldStatus.class) : GoldStatus.REQUIRED;
    if (!kind.hasSpan() && (mention.has("start") || mention.has("end"))) {
      throw mention.fault(owner + " is any_country and has a place", "Leave out start and end");
    }
    Span span = kind.hasSpan() ? span(mention, owner) : null;
    return new GoldMention(
        kind, status, span, entity(mention, owner, kind, status), country(mention, owner, kind));
  }

  private static String entity(GoldFields mention, String owner, GoldKind kind, GoldStatus status)
      throws GoldException {
    if (mention.has("entity") && !kind.hasEntity()) {
      throw mention.fault(owner + " is titled and has an entity", "Make it an official");
    }
    boolean needed = kind.hasEntity() && (status.canBeFound() || !kind.hasSpan());
    return needed ? mention.string("entity") : mention.stringOrNull("entity");
  }

  private static String country(GoldFields mention, String owner, GoldKind kind)
      throws GoldException {
    if (mention.has("country") && !kind.isPerson()) {
      throw mention.fault(
          owner + " is no person and has a country", "Write a country's id as its entity");
    }
    return mention.stringOrNull("country");
  }

  private Span span(GoldFields owner, String name) throws GoldException {
    int start = owner.integer("start");
    int end = owner.integer("end");
    if (start < 0 || end <= start || end > length) {
      throw owner.fault(
          name
              + " has the span ["
              + start
              + ", "
              + end
              + "), and the text "
              + length
              + " code points",
          "Give start and end inside the text, the end after the last character");
    }
    return new Span(codePoints.offset(start), codePoints.offset(end));
  }
}
