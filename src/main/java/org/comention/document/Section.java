package org.comention.document;

import java.util.Objects;

/**
 * A stretch of a text of one kind. The sections of a document are in order, do not overlap, and
 * cover all but white space.
 */
public record Section(SectionKind kind, Span span) {
  public Section {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }
}
