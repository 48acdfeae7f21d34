package org.comention.document;

import java.time.LocalDate;
import java.util.List;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;

/** Makes documents for tests. */
final class Texts {
  static final DocumentReader READER =
      new DocumentReader(DocumentRules.on(LocalDate.of(2026, 11, 22)));
  private static final Place PLACE = new Place("a.txt", null, 0);

  private Texts() {}

  static Document read(String text, String title) {
    return READER.read(raw(text, new Metadata(null, null, title, null, null, null)));
  }

  static RawText raw(String text, Metadata metadata) {
    return new RawText(PLACE, text, metadata, List.of());
  }

  static String part(Document document, Span span) {
    return document.text().substring(span.start(), span.end());
  }
}
