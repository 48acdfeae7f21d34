package org.comention.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comention.archive.Entries;
import org.comention.archive.LocalFile;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.reader.ArchiveReader;
import org.comention.document.Document;
import org.comention.document.DocumentReader;
import org.comention.document.DocumentRules;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.GazetteerException;
import org.comention.gazetteer.GazetteerFolder;
import org.comention.mention.TaggableText;
import org.comention.mention.Tagger;

/**
 * What the officials cost: the CPU time of tagging with the bundled gazetteer, against tagging with
 * its countries alone. Both tag the same documents in turn, in one thread of one process; the
 * gazetteers are loaded before. Prints a table row of the ratio, and the texts' characters a
 * second.
 */
public final class GazetteerCost {
  private static final int ROUNDS = 9;

  /** Rounds in which the compiler may still be at work. */
  private static final int WARM_UP = 6;

  /** A round is long enough for the clock of the CPU. */
  private static final long CHARS_A_ROUND = 20_000_000;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private GazetteerCost() {}

  /**
   * @param arguments the folder of the documents
   */
  public static void main(String[] arguments) throws IOException, GazetteerException {
    List<TaggableText> texts = texts(Path.of(arguments[0]));
    long chars = texts.stream().mapToLong(text -> text.text().length()).sum();
    int repeats = (int) (1 + CHARS_A_ROUND / chars);
    Tagger full = new Tagger(Gazetteer.load(List.of(GazetteerFolder.bundled())));
    Tagger countries = new Tagger(Gazetteer.load(List.of(countriesAlone())));
    double[] ratios = new double[ROUNDS];
    double[] seconds = new double[2];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double some = seconds(countries, texts, repeats);
      double all = seconds(full, texts, repeats);
      if (round >= 0) {
        ratios[round] = all / some;
        seconds[0] += all;
        seconds[1] += some;
      }
    }
    Arrays.sort(ratios);
    print(ratios);
    double millions = (double) chars * repeats * ROUNDS / 1e6;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d documents, %d characters; millions of characters a CPU second: %.1f with the full"
                + " gazetteer, %.1f with countries alone",
            texts.size(),
            chars,
            millions / seconds[0],
            millions / seconds[1]));
  }

  private static void print(double[] sorted) {
    System.out.println("| what | against | minimum | median | maximum |");
    System.out.println("|---|---|---|---|---|");
    System.out.println(
        String.format(
            Locale.ROOT,
            "| tagging with the full gazetteer, CPU | with its countries alone | %.2f | %.2f | %.2f |",
            sorted[0],
            sorted[sorted.length / 2],
            sorted[sorted.length - 1]));
  }

  private static double seconds(Tagger tagger, List<TaggableText> texts, int repeats) {
    long start = CPU.getCurrentThreadCpuTime();
    long mentions = 0;
    for (int i = 0; i < repeats; i++) {
      for (TaggableText text : texts) {
        mentions += tagger.tag(text).mentions().size();
      }
    }
    if (mentions == 0) {
      throw new IllegalStateException("These documents mention nobody");
    }
    return (CPU.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static GazetteerFolder countriesAlone() {
    Map<String, byte[]> files = new TreeMap<>(GazetteerFolder.bundled().files());
    for (String name : List.of("officials.csv", "offices.csv", "terms.csv")) {
      String whole = new String(files.get(name), StandardCharsets.UTF_8);
      String header = whole.substring(0, whole.indexOf('\n') + 1);
      files.put(name, header.getBytes(StandardCharsets.UTF_8));
    }
    return new GazetteerFolder("countries alone", files);
  }

  private static List<TaggableText> texts(Path folder) throws IOException {
    DocumentReader reader = new DocumentReader(DocumentRules.on(LocalDate.now(ZoneOffset.UTC)));
    ArchiveReader archive = new ArchiveReader(ReadingOptions.DEFAULT);
    List<TaggableText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile).sorted()) {
      for (Path file : (Iterable<Path>) files::iterator) {
        try (Entries entries = archive.read(new LocalFile(folder, folder.relativize(file) + ""))) {
          entries.forEachRemaining(
              entry -> {
                if (entry instanceof RawText raw) {
                  texts.add(taggable(reader.read(raw)));
                }
              });
        }
      }
    }
    return texts;
  }

  private static TaggableText taggable(Document document) {
    LocalDate day = document.published() == null ? null : document.published().day();
    return new TaggableText(document.text(), document.sections(), day, document.language());
  }
}
