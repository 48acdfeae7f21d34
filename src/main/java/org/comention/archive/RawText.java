package org.comention.archive;

import java.util.List;
import java.util.Objects;

/**
 * One text as it was found, decoded but otherwise untouched.
 *
 * @param metadata what its record says beside the text
 * @param issues what had to be assumed while reading, such as {@code encoding_guessed}; never null
 */
public record RawText(
    Place place, String text, Markup markup, Metadata metadata, List<String> issues)
    implements Entry {
  /** Of plain text. */
  public RawText(Place place, String text, Metadata metadata, List<String> issues) {
    this(place, text, Markup.PLAIN, metadata, issues);
  }

  public RawText {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(markup, "markup");
    Objects.requireNonNull(metadata, "metadata");
    issues = List.copyOf(issues);
  }
}
