package org.comention.archive;

/** Entries as lines with all that is known of them. */
final class Described {
  private Described() {}

  /** {@code @0 HTML id=1 title=A text=Baku}; what is absent is left out. */
  static String line(Entry entry) {
    if (!(entry instanceof RawText document)) {
      return Archives.line(entry);
    }
    Metadata found = document.metadata();
    String text = Archives.line(entry);
    int start = text.indexOf(' ') + 1;
    return text.substring(0, start)
        + (document.markup() == Markup.PLAIN ? "" : document.markup() + " ")
        + field("id", found.id())
        + field("url", found.url())
        + field("title", found.title())
        + field("date", found.date())
        + field("crawled", found.crawled())
        + field("language", found.language())
        + "text="
        + text.substring(start);
  }

  private static String field(String name, String value) {
    return value == null ? "" : name + "=" + value.replace("\n", "\\n") + " ";
  }
}
