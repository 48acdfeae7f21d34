package org.comention.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.GazetteerException;
import org.comention.gazetteer.GazetteerFolder;
import org.comention.mention.TaggableText;
import org.comention.mention.Tagger;

/**
 * What the officials cost: tagging with the bundled gazetteer, against tagging with its countries
 * alone. Both tag the same documents in turn, in one thread; the gazetteers are loaded before.
 */
final class GazetteerCost {
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 6;

  /** A round is long enough for the clock of the CPU. */
  private static final long CHARS_A_ROUND = 20_000_000;

  private static final String FULL = "all names";
  private static final String COUNTRIES = "countries alone";

  private GazetteerCost() {}

  /**
   * @param arguments the folder of the documents
   */
  public static void main(String[] arguments) throws IOException, GazetteerException {
    List<TaggableText> texts = Corpus.of(Path.of(arguments[0]));
    long repeats = 1 + CHARS_A_ROUND / Corpus.chars(texts);
    Tagger full = new Tagger(Gazetteer.load(List.of(GazetteerFolder.bundled())));
    Tagger countries = new Tagger(Gazetteer.load(List.of(countriesAlone())));
    Map<String, Rounds> seconds =
        new Contest(WARM_UP, ROUNDS)
            .with(
                COUNTRIES, tag(countries, texts, 1) * repeats, () -> tag(countries, texts, repeats))
            .with(FULL, tag(full, texts, 1) * repeats, () -> tag(full, texts, repeats))
            .by(CpuClock::ofThread);
    double millions = Corpus.chars(texts) * repeats / 1e6;
    Section section = new Section("Gazetteer");
    section.line(
        "Tagging %d documents in one thread; minimum / median / maximum of %d rounds.",
        texts.size(), ROUNDS);
    section.line("");
    section.table("gazetteer", "million characters a CPU second", "CPU against countries alone");
    seconds.forEach(
        (name, taken) ->
            section.row(name, taken.map(s -> millions / s), taken.over(seconds.get(COUNTRIES))));
    section.write();
  }

  private static long tag(Tagger tagger, List<TaggableText> texts, long repeats) {
    long mentions = 0;
    for (long i = 0; i < repeats; i++) {
      for (TaggableText text : texts) {
        mentions += tagger.tag(text).mentions().size();
      }
    }
    return mentions;
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
}
