package org.comention.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void abbreviationsEndNoSentence() {
    String piece = "It rained. Then the U.S. met Mr. Aliyev. It ended.";

    assertThat(shown(piece, "U.S.", "Aliyev")).isEqualTo("Then the [U.S.] met Mr. [Aliyev].");
  }

  @Test
  void thePlacesStandInTheOrderOfTheText() {
    assertThat(shown("Iran and Iraq met.", "Iraq", "Iran")).isEqualTo("[Iran] and [Iraq] met.");
    assertThat(shown("Iran left.", "Iran", "Iran")).isEqualTo("[Iran] left.");
  }

  @Test
  void linesAreJoinedAndLettersCountOnceWhateverTheirSize() {
    assertThat(shown("\uD83D\uDD4A Peace\nfor Iran.\n\nNo more.", "Iran", "Iran"))
        .isEqualTo("\uD83D\uDD4A Peace for [Iran].");
  }

  private static String shown(String piece, String first, String second) {
    Excerpt excerpt = Excerpt.of(piece, span(piece, first), span(piece, second));
    StringBuilder text = new StringBuilder(excerpt.text());
    for (int i = excerpt.marks().size() - 1; i >= 0; i--) {
      int[] mark = excerpt.marks().get(i);
      text.insert(text.offsetByCodePoints(0, mark[1]), ']');
      text.insert(text.offsetByCodePoints(0, mark[0]), '[');
    }
    return text.toString();
  }

  private static int[] span(String piece, String place) {
    int start = piece.codePointCount(0, piece.indexOf(place));
    return new int[] {start, start + place.codePointCount(0, place.length())};
  }
}
