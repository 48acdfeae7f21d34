package org.comention.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comention.document.Section;

/**
 * What the tagger needs of a document.
 *
 * @param sections in order, as {@code document} made them; UTF-16 offsets
 * @param day the document's day, the middle of its month where that alone is known, or null
 * @param language ISO 639-1, or null
 */
public record TaggableText(String text, List<Section> sections, LocalDate day, String language) {
  public TaggableText {
    Objects.requireNonNull(text, "text");
    sections = List.copyOf(sections);
  }
}
