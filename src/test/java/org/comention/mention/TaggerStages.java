package org.comention.mention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.comention.benchmark.Contest;
import org.comention.benchmark.Corpus;
import org.comention.benchmark.CpuClock;
import org.comention.benchmark.Rounds;
import org.comention.benchmark.Section;
import org.comention.document.Sentence;
import org.comention.document.Sentences;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;

/** What each stage of the tagger costs, and the whole of it against the matcher alone. */
public final class TaggerStages {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 4;
  private static final String MATCHER = "fold and match";

  private TaggerStages() {}

  /**
   * @param arguments the archive of the texts
   */
  public static void main(String[] arguments) throws IOException {
    List<TaggableText> texts = Corpus.of(Path.of(arguments[0]));
    double megabytes = texts.stream().mapToLong(TaggerStages::bytes).sum() / 1e6;
    Gazetteer gazetteer = Gazetteer.bundled();
    Dictionary dictionary = new Dictionary(gazetteer);
    Vocabulary english = Vocabulary.of(gazetteer, Vocabulary.ENGLISH);
    Tagger tagger = new Tagger(gazetteer);
    List<Prepared> prepared = texts.stream().map(Prepared::new).toList();

    ToLongFunction<Prepared> fold = one -> Folding.fold(one.text.text()).length;
    ToLongFunction<Prepared> match = one -> dictionary.find(one.view, english).names().size();
    Contest contest = new Contest(WARM_UP, ROUNDS);
    add(contest, "fold", prepared, fold);
    add(contest, "match", prepared, match);
    add(contest, MATCHER, prepared, one -> fold.applyAsLong(one) + match.applyAsLong(one));
    add(contest, "sentences", prepared, one -> sentences(one.text).size());
    add(contest, "all of it", prepared, one -> tagger.tag(one.text).mentions().size());
    Map<String, Rounds> seconds = contest.by(CpuClock::ofThread);

    Section section = new Section("Tagger");
    section.line(
        "CPU seconds per megabyte (UTF-8) of %d documents, %.1f MB, with the bundled gazetteer;"
            + " minimum / median / maximum of %d rounds. One thread.",
        texts.size(), megabytes, ROUNDS);
    section.line("");
    section.table("stage", "CPU s per MB", "against fold and match");
    seconds.forEach(
        (name, taken) ->
            section.row(name, taken.map(s -> s / megabytes), taken.over(seconds.get(MATCHER))));
    section.write();
  }

  /** A text, and what the matcher looks at. */
  private record Prepared(TaggableText text, TextView view) {
    Prepared(TaggableText text) {
      this(text, new TextView(text));
    }
  }

  private static void add(
      Contest contest, String name, List<Prepared> inputs, ToLongFunction<Prepared> work) {
    contest.with(name, sum(inputs, work), () -> sum(inputs, work));
  }

  private static long sum(List<Prepared> inputs, ToLongFunction<Prepared> work) {
    return inputs.stream().mapToLong(work).sum();
  }

  private static List<Sentence> sentences(TaggableText text) {
    return Sentences.of(text.text(), text.sections());
  }

  private static long bytes(TaggableText text) {
    return text.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
