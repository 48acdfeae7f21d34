package org.comention.archive;

/** What a raw text is written in: what stands there beside the words that a reader sees. */
public enum Markup {
  PLAIN,
  HTML,
  /** As in the dumps of Wikipedia. */
  WIKITEXT
}
