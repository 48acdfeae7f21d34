package org.comention.archive;

/**
 * What a reader leaves of one place in an archive: a text, a reject, or something that is by rule
 * no document.
 */
public sealed interface Entry permits RawText, Unreadable, Skipped {
  Place place();
}
