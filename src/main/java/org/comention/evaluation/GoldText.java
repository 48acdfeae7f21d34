package org.comention.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comention.document.Languages;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.mention.Form;
import org.comention.mention.TaggableText;

/**
 * An annotated text.
 *
 * @param day the text's day, or null
 * @param language as annotated, or null to detect it
 * @param sections UTF-16 offsets, covering all but white space; none for a text that is all body
 * @param annotates kinds of which every mention is annotated: any other one is wrong
 * @param leavesOut forms that the annotators left out: mentions in them are not judged
 */
public record GoldText(
    String id,
    String text,
    LocalDate day,
    String language,
    List<Section> sections,
    Set<GoldKind> annotates,
    Set<Form> leavesOut,
    List<GoldMention> gold) {
  public GoldText {
    boolean plain = sections.isEmpty() && !text.isEmpty();
    sections =
        plain
            ? List.of(new Section(SectionKind.BODY, new Span(0, text.length())))
            : List.copyOf(sections);
    annotates = Set.copyOf(annotates);
    leavesOut = Set.copyOf(leavesOut);
    gold = List.copyOf(gold);
  }

  /** What the tagger gets of it: all but the gold. */
  TaggableText taggable() {
    return new TaggableText(text, sections, day, Languages.of(language, text));
  }

  /** Whether anything of this kind can be judged here. */
  boolean judges(GoldKind kind) {
    return annotates.contains(kind) || !gold(kind).isEmpty();
  }

  List<GoldMention> gold(GoldKind kind) {
    return gold.stream().filter(mention -> mention.kind() == kind).toList();
  }

  /** The kind of section at an offset; body in the white space between them. */
  SectionKind sectionAt(int offset) {
    return sections.stream()
        .filter(section -> section.span().contains(offset))
        .map(Section::kind)
        .findFirst()
        .orElse(SectionKind.BODY);
  }
}
