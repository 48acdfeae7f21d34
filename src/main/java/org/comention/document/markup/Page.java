package org.comention.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;

/**
 * What a reader sees of a marked-up text, and what its markup says beside that.
 *
 * @param text plain text: a line for each block, an empty line between paragraphs
 * @param sections what the markup tells of each line: in order, not overlapping, covering all but
 *     white space; the headline alone is {@code TITLE}
 * @param title as the page declares or shows it, or null
 * @param dates publication dates as written, the most telling first
 * @param url the address that the page calls its own, or null
 * @param language what the page says that it is written in, or null
 */
public record Page(
    String text,
    List<Section> sections,
    String title,
    List<String> dates,
    String url,
    String language) {
  public Page {
    Objects.requireNonNull(text, "text");
    sections = List.copyOf(sections);
    dates = List.copyOf(dates);
  }

  /** Its headlines, as it shows them. */
  public Stream<String> headlines() {
    return parts(SectionKind.TITLE);
  }

  /** Its body, one part a line; all of the text where there are no sections. */
  public String body() {
    return sections.isEmpty() ? text : parts(SectionKind.BODY).collect(Collectors.joining("\n"));
  }

  /** The same page with a title before it, and an empty line between. */
  public Page after(String title) {
    int shift = title.length() + 2;
    List<Section> shifted = new ArrayList<>();
    for (Section section : sections) {
      Span span = section.span();
      shifted.add(new Section(section.kind(), new Span(span.start() + shift, span.end() + shift)));
    }
    return new Page(title + "\n\n" + text, shifted, title, dates, url, language);
  }

  private Stream<String> parts(SectionKind kind) {
    return sections.stream()
        .filter(section -> section.kind() == kind)
        .map(section -> text.substring(section.span().start(), section.span().end()));
  }
}
