package org.comention.archive;

import java.util.Objects;

/**
 * A place that should have been a text and could not become one.
 *
 * @param detail one line for people, may be empty
 */
public record Unreadable(Place place, Reason reason, String detail) implements Entry {
  public Unreadable {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(reason, "reason");
    detail = Objects.requireNonNullElse(detail, "");
  }
}
