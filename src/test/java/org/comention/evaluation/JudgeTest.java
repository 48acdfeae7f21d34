package org.comention.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.Cases;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Form;
import org.comention.mention.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {
  private static final Judge JUDGE = new Judge(Gazetteer.bundled());

  static Stream<Arguments> cases() {
    return Cases.of("judgements");
  }

  /** Gold is {@code kind;status;surface;entity/country}, a mention {@code form;surface;entity}. */
  @ParameterizedTest(name = "{6}: {0}")
  @MethodSource("cases")
  void judges(
      String text,
      String annotates,
      String leavesOut,
      String gold,
      String mentions,
      String judged,
      String rule) {
    GoldText annotated =
        text(
            text,
            set(annotates, word -> constant(GoldKind.class, word)),
            set(leavesOut, word -> constant(Form.class, word)),
            parts(gold).map(part -> gold(text, part)).toList());

    assertThat(written(annotated, parts(mentions).map(part -> mention(text, part)).toList()))
        .as(rule)
        .isEqualTo(judged);
  }

  @Test
  void entitiesOfATextAreCountedOnce() {
    String text = "Iran, Iran and Iraq; Chad.";
    List<GoldMention> gold =
        List.of(
            gold(text, "country;required;Iran;IRN"),
            gold(text, "country;required;Iraq;IRQ"),
            gold(text, "country;required;Chad;TCD"));
    List<Mention> mentions =
        List.of(
            mention(text, "name;Iran;IRN"),
            mention(text, "name;Iraq;SYR"),
            mention(text, "name;and;SYR"));

    Judged judged =
        JUDGE.judge(text(text, Set.of(GoldKind.COUNTRY), Set.of(), gold), mentions).get(0);

    assertThat(judged.counts()).isEqualTo(new Counts(1, 0, 2, 2));
    assertThat(judged.entities()).isEqualTo(new Counts(1, 0, 1, 2));
  }

  @Test
  void titledGoldJudgesInFullOnlyWhatNamesNoEntity() {
    String text = "President Nobody met President Aliyev and Someone; Blinken, Else.";
    List<GoldMention> gold =
        List.of(gold(text, "titled;required;Nobody;"), gold(text, "titled;required;Aliyev;"));
    List<Mention> mentions =
        List.of(
            mention(text, "unlisted;Nobody;"),
            mention(text, "titled_surname;Aliyev;ilham-aliyev"),
            mention(text, "unlisted;Someone;"),
            mention(text, "surname;Blinken;antony-blinken"));

    Judged judged =
        JUDGE.judge(text(text, Set.of(GoldKind.TITLED), Set.of(), gold), mentions).get(0);

    assertThat(judged.counts()).isEqualTo(new Counts(2, 0, 2, 0));
    assertThat(judged.inFull().counts()).isEqualTo(new Counts(1, 0, 1, 0));
  }

  @Test
  void equalGoldIsFoundOnceEach() {
    String text = "Iran";
    GoldMention one = gold(text, "country;required;Iran;IRN");
    GoldMention other = gold(text, "country;required;Iran;IRN");
    GoldText twice = text(text, Set.of(), Set.of(), List.of(one, other));

    Judged judged = JUDGE.judge(twice, List.of(mention(text, "name;Iran;IRN"))).get(0);

    assertThat(judged.counts()).isEqualTo(new Counts(1, 0, 0, 1));
  }

  private static String written(GoldText text, List<Mention> mentions) {
    return JUDGE.judge(text, mentions).stream()
        .map(judged -> judged.kind().label() + " " + written(judged.counts()))
        .collect(Collectors.joining("|"));
  }

  private static String written(Counts counts) {
    return String.format(
        Locale.ROOT,
        "tp %d extra %d fp %d fn %d",
        counts.found(),
        counts.extra(),
        counts.wrong(),
        counts.missed());
  }

  static GoldText text(
      String text, Set<GoldKind> annotates, Set<Form> leavesOut, List<GoldMention> gold) {
    return new GoldText("a", text, null, "en", List.of(), annotates, leavesOut, gold);
  }

  private static Stream<String> parts(String cell) {
    return cell.isEmpty() ? Stream.of() : Arrays.stream(cell.split("\\|"));
  }

  private static <T> Set<T> set(String cell, Function<String, T> word) {
    return parts(cell).map(word).collect(Collectors.toSet());
  }

  private static GoldMention gold(String text, String part) {
    String[] fields = part.split(";", -1);
    String[] entity = fields[3].split("/");
    return new GoldMention(
        constant(GoldKind.class, fields[0]),
        constant(GoldStatus.class, fields[1]),
        fields[2].isEmpty() ? null : span(text, fields[2]),
        entity[0].isEmpty() ? null : entity[0],
        entity.length > 1 ? entity[1] : null);
  }

  private static Mention mention(String text, String part) {
    String[] fields = part.split(";", -1);
    String[] entity = fields[2].split("/");
    Form form = constant(Form.class, fields[0]);
    return new Mention(
        span(text, fields[1]),
        fields[1],
        entity[0].isEmpty() ? null : entity[0],
        form.kind(),
        form,
        SectionKind.BODY,
        0,
        0,
        null,
        null,
        null,
        entity.length > 1 ? entity[1] : null,
        "unambiguous",
        1);
  }

  private static Span span(String text, String surface) {
    int start = text.indexOf(surface);
    return new Span(start, start + surface.length());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
