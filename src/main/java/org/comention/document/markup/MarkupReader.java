package org.comention.document.markup;

import java.util.List;
import org.comention.archive.Markup;

/** Reads texts of every markup. Never fails for what a text says. Thread-safe. */
public final class MarkupReader {
  private MarkupReader() {}

  /** What a reader sees of a text; of plain text all of it, in no sections. */
  public static Page read(String text, Markup markup) {
    return switch (markup) {
      case PLAIN -> new Page(text, List.of(), null, List.of(), null, null);
      case HTML -> HtmlReader.read(text);
      case WIKITEXT -> WikitextReader.read(text);
    };
  }
}
