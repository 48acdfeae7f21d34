package org.comention.mention;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.NoOutputs;
import org.apache.lucene.util.fst.Util;
import org.comention.benchmark.Contest;
import org.comention.benchmark.Corpus;
import org.comention.benchmark.CpuClock;
import org.comention.benchmark.Rounds;
import org.comention.benchmark.Section;
import org.comention.gazetteer.Folding;

/**
 * Matchers against each other: each finds the longest surface at each place, whole words alone,
 * none overlapping another, in the same folded texts; all must find as many. The limit is a loop
 * that looks at every character once.
 */
public final class MatcherContest {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 3;
  private static final int LONGEST_TEXTS = 12_000_000;
  private static final List<Integer> SIZES = List.of(300, 20_000, Integer.MAX_VALUE);
  private static final String LIMIT = "every character once";

  private MatcherContest() {}

  /** Finds the surfaces in a folded text and says how many. */
  private interface Matcher extends ToLongFunction<char[]> {}

  /**
   * @param arguments the archive of the texts, and a list of officials with the columns name and
   *     aliases
   */
  public static void main(String[] arguments) throws IOException {
    List<char[]> texts = texts(Path.of(arguments[0]));
    double megabytes = texts.stream().mapToLong(MatcherContest::bytes).sum() / 1e6;
    List<String> all = surfaces(Path.of(arguments[1]));
    Section section = new Section("Matcher");
    section.line(
        "CPU seconds per megabyte (UTF-8) of folded text, of which there were %.1f; minimum /"
            + " median / maximum of %d rounds. The surfaces are names of officials; each matcher"
            + " finds the longest at each place, whole words alone. One thread.",
        megabytes, ROUNDS);
    section.line("");
    section.table("surfaces", "matcher", "CPU s per MB", "against ours", "found");
    for (int size : SIZES) {
      contest(some(all, size), texts, megabytes, section);
    }
    section.write();
  }

  private static void contest(
      List<String> surfaces, List<char[]> texts, double megabytes, Section section)
      throws IOException {
    Map<String, Matcher> matchers = new LinkedHashMap<>();
    matchers.put("ours", ours(surfaces));
    matchers.put("hankcs AhoCorasickDoubleArrayTrie", doubleArray(surfaces));
    matchers.put("robert-bor aho-corasick", ahoCorasick(surfaces));
    matchers.put("Lucene FST", lucene(surfaces));
    long found = count(matchers.get("ours"), texts);
    Contest contest = new Contest(WARM_UP, ROUNDS);
    matchers.forEach((name, matcher) -> contest.with(name, found, () -> count(matcher, texts)));
    Matcher limit = MatcherContest::sum;
    contest.with(LIMIT, count(limit, texts), () -> count(limit, texts));
    Map<String, Rounds> seconds = contest.by(CpuClock::ofThread);
    seconds.forEach(
        (name, taken) ->
            section.row(
                surfaces.size(),
                name,
                taken.map(s -> s / megabytes),
                taken.over(seconds.get("ours")),
                name.equals(LIMIT) ? "" : found));
  }

  private static long count(Matcher matcher, List<char[]> texts) {
    return texts.stream().mapToLong(matcher).sum();
  }

  private static long sum(char[] text) {
    long sum = 0;
    for (char c : text) {
      sum += c;
    }
    return sum;
  }

  /** The scan of {@link Dictionary}, over surfaces of one kind. */
  private static Matcher ours(List<String> surfaces) {
    SurfaceTrie<String> trie = new SurfaceTrie<>();
    FirstWords firstWords = new FirstWords();
    for (String surface : surfaces) {
      trie.add(surface, surface);
      firstWords.add(surface, 1);
    }
    return text -> {
      Boundaries words = new SpacedWords(text, Set.of(), Set.of());
      long found = 0;
      int at = 0;
      int free = 0;
      while (at < text.length) {
        int end = at + 1;
        if (words.startsAt(at)) {
          end = FirstWords.end(text, at);
          if (at >= free && firstWords.kinds(text, at, end) != 0) {
            SurfaceTrie.Hit<String> hit = trie.longest(text, at, words, (value, to) -> value);
            found += hit == null ? 0 : 1;
            free = hit == null ? free : hit.end();
          }
        }
        at = end;
      }
      return found;
    };
  }

  private static Matcher doubleArray(List<String> surfaces) {
    Map<String, String> all = new TreeMap<>();
    surfaces.forEach(surface -> all.put(surface, surface));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(all);
    return text -> {
      Places places = new Places(text);
      trie.parseText(text, (begin, end, value) -> places.add(begin, end));
      return places.count();
    };
  }

  private static Matcher ahoCorasick(List<String> surfaces) {
    Trie trie = Trie.builder().addKeywords(surfaces).build();
    return text -> {
      Places places = new Places(text);
      trie.parseText(
          new String(text),
          emit -> {
            places.add(emit.getStart(), emit.getEnd() + 1);
            return true;
          });
      return places.count();
    };
  }

  private static Matcher lucene(List<String> surfaces) throws IOException {
    NoOutputs none = NoOutputs.getSingleton();
    FSTCompiler<Object> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, none).build();
    IntsRefBuilder scratch = new IntsRefBuilder();
    for (String surface : surfaces) {
      compiler.add(Util.toUTF16(surface, scratch), none.getNoOutput());
    }
    FST<Object> fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    return text -> {
      try {
        return new FstScan(fst, text).found();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** One text, walked from each word on. */
  private record FstScan(FST<Object> fst, char[] text) {
    long found() throws IOException {
      FST.BytesReader bytes = fst.getBytesReader();
      FST.Arc<Object> arc = new FST.Arc<>();
      long found = 0;
      int at = 0;
      while (at < text.length) {
        int end = Words.startsAt(text, at) ? longest(at, arc, bytes) : -1;
        found += end < 0 ? 0 : 1;
        at = end < 0 ? at + 1 : end;
      }
      return found;
    }

    private int longest(int start, FST.Arc<Object> arc, FST.BytesReader bytes) throws IOException {
      fst.getFirstArc(arc);
      int longest = -1;
      for (int i = start; i < text.length; i++) {
        if (fst.findTargetArc(text[i], arc, arc, bytes) == null) {
          return longest;
        }
        longest = arc.isFinal() && Words.endsAt(text, i + 1) ? i + 1 : longest;
      }
      return longest;
    }
  }

  /** Of places that overlap the leftmost one and the longest there. */
  private static final class Places {
    private static final int BEGIN = 32;

    private final char[] text;
    private final List<Long> found = new ArrayList<>();

    Places(char[] text) {
      this.text = text;
    }

    void add(int begin, int end) {
      if (Words.startsAt(text, begin) && Words.endsAt(text, end)) {
        found.add(((long) begin << BEGIN) | (text.length - end));
      }
    }

    long count() {
      long[] sorted = found.stream().mapToLong(Long::longValue).sorted().toArray();
      long count = 0;
      int free = 0;
      for (long place : sorted) {
        if ((int) (place >>> BEGIN) >= free) {
          count++;
          free = text.length - (int) place;
        }
      }
      return count;
    }
  }

  /** Without what {@link SurfaceTrie} passes over, so that all find the same. */
  private static List<char[]> texts(Path archive) throws IOException {
    List<char[]> texts = new ArrayList<>();
    long chars = 0;
    for (var text : Corpus.of(archive)) {
      if (chars < LONGEST_TEXTS) {
        texts.add(plain(text.text()).toCharArray());
        chars += text.text().length();
      }
    }
    return texts;
  }

  private static String plain(String text) {
    return Folding.folded(text).replaceAll("[\\[\\]]", "").replaceAll(" {2,}", " ");
  }

  private static long bytes(char[] text) {
    return new String(text).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Folded, sorted, each once. */
  private static List<String> surfaces(Path officials) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setHeaderExtractionEnabled(true);
    settings.selectFields("name", "aliases");
    settings.setMaxCharsPerColumn(-1);
    Set<String> surfaces = new TreeSet<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(officials))) {
      for (String[] row : new CsvParser(settings).iterate(in, StandardCharsets.UTF_8)) {
        surfaces.add(plain(row[0]));
        if (row[1] != null) {
          Arrays.stream(row[1].split("\\|")).map(MatcherContest::plain).forEach(surfaces::add);
        }
      }
    }
    surfaces.removeIf(surface -> surface.isBlank() || !Words.startsAt(surface.toCharArray(), 0));
    return List.copyOf(surfaces);
  }

  /** So many of them, evenly from all. */
  private static List<String> some(List<String> all, int wanted) {
    if (wanted >= all.size()) {
      return all;
    }
    List<String> some = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      some.add(all.get((int) ((long) i * all.size() / wanted)));
    }
    return some;
  }
}
