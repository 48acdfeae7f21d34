package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.Shared;
import org.comention.archive.Entries;
import org.comention.archive.LocalFile;
import org.comention.archive.RawText;
import org.comention.archive.ReadingOptions;
import org.comention.archive.reader.ArchiveReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * The body of real pages against annotations by hand (annotations/main-text.tsv): what of them is
 * body, as ranges of code points in the page's text as jsoup gives it, {@code body().text()}; and
 * what is headline, byline and date, which may be body or not. The pages themselves are beside the
 * project. The rules were made with the pages of the set "tuned" in view, and not changed for those
 * that were "held" back. Compared is each page's bag of words, weighed by their letters: so a
 * change of white space or order changes nothing.
 */
class MainTextTest {
  private static final double LEAST_KEPT = 0.97;
  private static final double MOST_FOREIGN = 0.05;

  @Test
  void bodiesAreKeptAndLittleElseIs() throws IOException {
    List<Annotation> annotations = annotations();
    Map<String, RawText> pages = pages(annotations);
    assertThat(pages).hasSameSizeAs(annotations);
    List<Score> scores =
        annotations.stream().map(each -> each.score(pages.get(each.record()))).toList();
    for (String set : List.of("tuned", "held")) {
      List<Score> part = scores.stream().filter(score -> score.set().equals(set)).toList();
      System.out.println(set + ", " + part.size() + " pages: " + figures(part));
    }
    System.out.println("all, " + scores.size() + " pages: " + figures(scores));
    assertThat(all(scores).kept()).isGreaterThanOrEqualTo(LEAST_KEPT);
    assertThat(all(scores).foreign()).isLessThanOrEqualTo(MOST_FOREIGN);
    assertThat(mean(scores, Score::kept)).isGreaterThanOrEqualTo(LEAST_KEPT);
    assertThat(mean(scores, Score::foreign)).isLessThanOrEqualTo(MOST_FOREIGN);
  }

  private static String figures(List<Score> scores) {
    return String.format(
        Locale.ROOT,
        "kept %.3f, foreign %.3f; each page alike: kept %.3f, foreign %.3f",
        all(scores).kept(),
        all(scores).foreign(),
        mean(scores, Score::kept),
        mean(scores, Score::foreign));
  }

  private static double mean(List<Score> scores, ToDoubleFunction<Score> share) {
    return scores.stream().mapToDouble(share).average().orElseThrow();
  }

  private static Score all(List<Score> scores) {
    return scores.stream()
        .reduce((a, b) -> new Score("", a.gold + b.gold, a.common + b.common, a.found + b.found))
        .orElseThrow();
  }

  /** Letters of the annotated body, of what was found of it, and of all that was found. */
  private record Score(String set, long gold, long common, long found) {
    double kept() {
      return (double) common / gold;
    }

    double foreign() {
      return found == 0 ? 0 : 1 - (double) common / found;
    }
  }

  private record Annotation(
      String set, String file, String record, String sha256, String body, String neutral) {
    Score score(RawText raw) {
      String text = Jsoup.parse(raw.text()).body().text();
      assertThat(Content.sha256(text)).as("text of " + record).startsWith(sha256);
      Document document = Texts.READER.read(raw);
      String found =
          document.sections().stream()
              .filter(section -> section.kind() == SectionKind.BODY)
              .map(section -> Texts.part(document, section.span()))
              .collect(Collectors.joining("\n"));
      Map<String, Integer> gold = words(cut(text, body));
      Map<String, Integer> words = words(found);
      long common = take(words, gold);
      take(words, words(cut(text, neutral)));
      return new Score(set, letters(gold) + common, common, letters(words) + common);
    }
  }

  /** Takes out of both what they have in common, and says how many letters that was. */
  private static long take(Map<String, Integer> some, Map<String, Integer> others) {
    long letters = 0;
    for (String word : List.copyOf(others.keySet())) {
      int both = Math.min(some.getOrDefault(word, 0), others.get(word));
      letters += (long) both * word.length();
      others.merge(word, -both, Integer::sum);
      some.merge(word, -both, Integer::sum);
    }
    return letters;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Arrays.stream(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  private static long letters(Map<String, Integer> words) {
    return words.entrySet().stream()
        .mapToLong(e -> (long) e.getKey().length() * e.getValue())
        .sum();
  }

  private static String cut(String text, String ranges) {
    return Stream.of(ranges.split(" "))
        .filter(range -> !range.isEmpty())
        .map(range -> range.split("-"))
        .map(
            range ->
                text.substring(
                    text.offsetByCodePoints(0, Integer.parseInt(range[0])),
                    text.offsetByCodePoints(0, Integer.parseInt(range[1]))))
        .collect(Collectors.joining(" "));
  }

  private static List<Annotation> annotations() throws IOException {
    try (InputStream in = MainTextTest.class.getResourceAsStream("/annotations/main-text.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(f -> new Annotation(f[0], f[1], f[2], f[3], f[4], f[5]))
          .toList();
    }
  }

  private static Map<String, RawText> pages(List<Annotation> annotations) {
    Path folder = Shared.folder("corpora").resolve("warc");
    Set<String> wanted = annotations.stream().map(Annotation::record).collect(Collectors.toSet());
    Map<String, RawText> pages = new HashMap<>();
    for (String file : annotations.stream().map(Annotation::file).distinct().toList()) {
      LocalFile archive = new LocalFile(folder, file);
      try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(archive)) {
        while (entries.hasNext()) {
          if (entries.next() instanceof RawText raw && wanted.contains(raw.metadata().id())) {
            pages.put(raw.metadata().id(), raw);
          }
        }
      }
    }
    return pages;
  }
}
