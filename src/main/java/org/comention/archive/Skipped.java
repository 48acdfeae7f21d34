package org.comention.archive;

import java.util.Objects;

/**
 * A place that is no document by a stated rule, so that counts add up.
 *
 * @param kind the rule, such as {@code hidden}
 */
public record Skipped(Place place, String kind) implements Entry {
  public Skipped {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(kind, "kind");
  }
}
