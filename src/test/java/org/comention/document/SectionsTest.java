package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SectionsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void sections(String sentence, String text, String title, String expected, String rule) {
    Document document = Texts.read(text, title.isEmpty() ? null : title);
    assertThat(written(document)).as(rule).isEqualTo(expected);
  }

  static Stream<Arguments> sections() {
    return Cases.of("sections");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sections")
  void windowsLineBreaksChangeNothing(
      String sentence, String text, String title, String expected, String rule) {
    Document document = Texts.read(text.replace("\n", "\r\n"), title.isEmpty() ? null : title);
    assertThat(written(document).replace("\r\n", "\n")).isEqualTo(expected);
  }

  private static String written(Document document) {
    return document.sections().stream()
        .map(section -> section.kind().label() + " " + Texts.part(document, section.span()))
        .collect(Collectors.joining(" | "));
  }
}
