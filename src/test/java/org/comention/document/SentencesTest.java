package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.Cases;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static final int SIXTEEN_MIB = 16 << 20;

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void sentences(String sentence, String text, String expected, String rule) {
    assertThat(written(text)).as(rule).isEqualTo(expected);
  }

  static Stream<Arguments> sentences() {
    return Cases.of("sentences");
  }

  @Test
  void paragraphsAndSentencesAreNumberedThroughTheText() {
    String text = "Ministers agree\n\nThey met. They spoke.\n\nThey left.";
    List<Section> sections =
        List.of(
            new Section(SectionKind.TITLE, new Span(0, 15)),
            new Section(SectionKind.BODY, new Span(17, text.length())));
    assertThat(Sentences.of(text, sections))
        .extracting(Sentence::section, Sentence::paragraph, Sentence::number)
        .containsExactly(
            tuple(SectionKind.TITLE, 0, 0),
            tuple(SectionKind.BODY, 1, 1),
            tuple(SectionKind.BODY, 1, 2),
            tuple(SectionKind.BODY, 2, 3));
  }

  @Test
  void noParagraphCrossesASection() {
    String text = "They met in Geneva on\nTuesday and spoke.";
    List<Section> sections =
        List.of(
            new Section(SectionKind.TITLE, new Span(0, 21)),
            new Section(SectionKind.BODY, new Span(22, text.length())));
    assertThat(Sentences.of(text, sections)).extracting(Sentence::paragraph).containsExactly(0, 1);
  }

  @Test
  void everyMentionOfALargeTextHasItsSentence() {
    Document document = Texts.read("Baku spoke. Yerevan answered. ".repeat(1000), null);
    List<Sentence> sentences = Sentences.of(document.text(), document.sections());
    assertThat(sentences).hasSize(2000);
    assertThat(sentences.get(1999).number()).isEqualTo(1999);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\n", "word ", "1."})
  void aLargeTextWithoutShapeTakesSeconds(String piece) {
    takesSeconds(piece.repeat(SIXTEEN_MIB / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n", "- x\n\n", "5 May 2023\n", "x\n-\n", "a. \n", "U.S. ", "中", "Read also\n"})
  void aHundredThousandPiecesTakeSeconds(String piece) {
    takesSeconds(piece.repeat(100_000));
    takesSeconds(
        "Ministers agree\nThey met on a long day in May and spoke.\n" + piece.repeat(49_000));
  }

  private static void takesSeconds(String text) {
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          Document document = Texts.read(text, null);
          Sentences.of(document.text(), document.sections());
        });
  }

  private static String written(String text) {
    List<Section> body = List.of(new Section(SectionKind.BODY, new Span(0, text.length())));
    return Sentences.of(text, body).stream()
        .map(sentence -> text.substring(sentence.span().start(), sentence.span().end()))
        .collect(Collectors.joining(" | "));
  }
}
