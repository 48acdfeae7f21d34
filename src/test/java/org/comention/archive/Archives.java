package org.comention.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comention.archive.reader.ArchiveReader;

/** Reads small archives whole, and writes their entries as lines. */
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

  static List<String> lines(String name, byte[] content) {
    return lines(read(name, content));
  }

  /** {@code a.txt@0 Hello [issue]}, {@code a.txt@0 NO_TEXT}, {@code .a@0 skipped: hidden}. */
  static List<String> lines(List<Entry> entries) {
    return entries.stream().map(Archives::line).toList();
  }

  static String line(Entry entry) {
    Place place = entry.place();
    String at = (place.member() == null ? "" : place.member()) + "@" + place.position() + " ";
    if (entry instanceof RawText document) {
      String issues = document.issues().isEmpty() ? "" : " " + document.issues();
      return at + escaped(document.text()) + issues;
    }
    return entry instanceof Unreadable reject
        ? at + reject.reason()
        : at + "skipped: " + ((Skipped) entry).kind();
  }

  /** As {@link Cases#bytes} reads it, so that every difference shows. */
  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            c ->
                switch (c) {
                  case '\n' -> "\\n";
                  case '\r' -> "\\r";
                  default ->
                      c < ' ' ? String.format(Locale.ROOT, "\\x%02X", c) : String.valueOf((char) c);
                })
        .collect(Collectors.joining());
  }
}
