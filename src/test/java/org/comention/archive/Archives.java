package org.comention.archive;

import java.util.ArrayList;
import java.util.List;

/** Reads small archives whole. */
final class Archives {
  private Archives() {}

  static List<Entry> read(ArchiveFile file, ReadingOptions options) {
    List<Entry> all = new ArrayList<>();
    try (Entries entries = new ArchiveReader(options).read(file)) {
      entries.forEachRemaining(all::add);
    }
    return all;
  }

  static List<Entry> read(String name, byte[] content) {
    return read(new MemoryFile(name, content), ReadingOptions.DEFAULT);
  }

  /** One line an entry: {@code text 0 Hello}, {@code reject a.txt@0 no_text}. */
  static List<String> lines(List<Entry> entries) {
    return entries.stream().map(Archives::line).toList();
  }

  private static String line(Entry entry) {
    if (entry instanceof RawText document) {
      return at(entry) + " " + document.text();
    }
    return entry instanceof Unreadable reject
        ? at(entry) + " " + reject.reason()
        : at(entry) + " skipped: " + ((Skipped) entry).kind();
  }

  private static String at(Entry entry) {
    Place place = entry.place();
    return (place.member() == null ? "" : place.member()) + "@" + place.position();
  }
}
