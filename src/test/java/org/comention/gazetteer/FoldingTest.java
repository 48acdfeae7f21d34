package org.comention.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "İstanbul,istanbul",
    "O’Brien,o'brien",
    "Élysée,elysee",
    "Əliyev,aliyev",
    "Łódź,lodz",
    "Ёлкин,елкин",
    "한국,한국"
  })
  void lettersLoseCaseAndMarks(String text, String folded) {
    assertThat(Folding.folded(text)).isEqualTo(folded);
  }

  @Test
  void whiteSpaceIsASpaceButAnEmptyLineEndsASurface() {
    assertThat(Folding.folded("a\tb\u00A0c\nd \n \ne")).isEqualTo("a b c d   \ne");
  }

  @Test
  void theCopyIsAlwaysAsLongAsTheText() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      assertThat(Folding.fold(text)).hasSize(text.length());
    }
  }
}
