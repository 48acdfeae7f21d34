package org.comention.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comention.archive.Entries;
import org.comention.archive.LocalFile;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.reader.ArchiveReader;
import org.comention.document.Document;
import org.comention.document.DocumentReader;
import org.comention.document.DocumentRules;
import org.comention.mention.TaggableText;

/** The documents of an archive, in memory. */
public final class Corpus {
  private static final DocumentRules RULES = DocumentRules.on(LocalDate.of(2026, 11, 22));

  private Corpus() {}

  /** All documents of a folder's files, or of one file, in the order of names and places. */
  public static List<TaggableText> of(Path archive) throws IOException {
    Path root = Files.isDirectory(archive) ? archive : archive.toAbsolutePath().getParent();
    DocumentReader reader = new DocumentReader(RULES);
    List<TaggableText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(archive).filter(Files::isRegularFile).sorted()) {
      for (Path file : (Iterable<Path>) files.map(Path::toAbsolutePath)::iterator) {
        read(new LocalFile(root, root.toAbsolutePath().relativize(file).toString()))
            .forEach(raw -> texts.add(taggable(reader.read(raw))));
      }
    }
    return texts;
  }

  private static List<RawText> read(LocalFile file) throws IOException {
    List<RawText> texts = new ArrayList<>();
    try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(file)) {
      entries.forEachRemaining(
          entry -> {
            if (entry instanceof RawText raw) {
              texts.add(raw);
            }
          });
    }
    return texts;
  }

  private static TaggableText taggable(Document document) {
    LocalDate day = document.published() == null ? null : document.published().day();
    return new TaggableText(document.text(), document.sections(), day, document.language());
  }

  /** Their characters, in UTF-16. */
  public static long chars(List<TaggableText> texts) {
    return texts.stream().mapToLong(text -> text.text().length()).sum();
  }
}
