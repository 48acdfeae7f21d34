package org.comention.evaluation;

import java.util.Objects;
import org.comention.document.Span;

/**
 * What the annotators say of one place.
 *
 * @param span UTF-16 offsets; null where the kind has no places
 * @param entity a country's id or a person's name; null where any will do
 * @param country the id of the country that a person serves, or null where any will do
 */
public record GoldMention(
    GoldKind kind, GoldStatus status, Span span, String entity, String country) {
  public GoldMention {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
  }

  boolean isRequired() {
    return status == GoldStatus.REQUIRED;
  }
}
