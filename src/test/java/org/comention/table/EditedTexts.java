package org.comention.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.comention.archive.Entries;
import org.comention.archive.LocalFile;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.reader.ArchiveReader;
import org.comention.document.DocumentReader;
import org.comention.document.DocumentRules;

/** 5,000 messages of newsgroups, every second one an edited copy of the one before. */
final class EditedTexts {
  private static final int ORIGINALS = 2500;
  private static final int WORDS = 300;
  private static final long SEED = 7;

  private EditedTexts() {}

  /**
   * @param folder of the corpora
   */
  static List<Handmade.Text> of(Path folder) throws IOException {
    DocumentReader reader = new DocumentReader(DocumentRules.on(LocalDate.parse("2024-12-31")));
    Random random = new Random(SEED);
    List<Handmade.Text> texts = new ArrayList<>();
    try (Entries entries =
        new ArchiveReader(ReadingOptions.DEFAULT)
            .read(new LocalFile(folder, "20news_latin1.tar.gz"))) {
      while (texts.size() < 2 * ORIGINALS && entries.hasNext()) {
        if (entries.next() instanceof RawText raw) {
          String[] words = reader.read(raw).text().split("\\s+", WORDS);
          texts.add(text(texts.size(), words, random));
          texts.add(text(texts.size(), edited(words, random), random));
        }
      }
    }
    return texts;
  }

  private static Handmade.Text text(int number, String[] words, Random random) {
    LocalDate day = LocalDate.parse("2024-02-25").plusDays(random.nextInt(9));
    String id = String.format(Locale.ROOT, "%04d", number);
    return new Handmade.Text(id, day.toString(), "", String.join(" ", words), "");
  }

  /** Some words are others, and some are missing at the end. */
  private static String[] edited(String[] words, Random random) {
    String[] edited = Arrays.copyOf(words, words.length - random.nextInt(words.length / 5 + 1));
    for (int edits = random.nextInt(edited.length / 12 + 1); edits > 0; edits--) {
      edited[random.nextInt(edited.length)] = "edit" + edits;
    }
    return edited;
  }
}
